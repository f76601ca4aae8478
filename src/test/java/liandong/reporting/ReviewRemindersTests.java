package liandong.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import liandong.LiandongTest;
import liandong.organization.Unit;
import liandong.reporting.ReportingMother.Case;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A receiver of many reports is not buried in lines. */
@LiandongTest
class ReviewRemindersTests {

    @Autowired
    ReportingMother mother;

    /** Earlier tests have mailed the same people on the same days. */
    @BeforeEach
    void nobodyWasTold() {
        for (String table : List.of("digest_entry", "digest_line", "outbox_mail")) {
            mother.jdbc.sql("delete from " + table).update();
        }
    }

    @Test
    void whoHasManyReviewsReadsOneLineAboutTheRound() {
        Case asked = mother.launched("2021-08");
        List<Unit> units = asked.manyMoreUnits(4);
        asked.at("2021-08-31T08:00");
        units.forEach(asked::submit);
        asked.at("2021-09-02T08:30");
        assertThat(asked.reminded("review-report", asked.lead())).isEmpty();
        assertThat(asked.reminded("review-round", asked.lead())).hasSize(1);
        asked.accept(units.get(0));
        asked.at("2021-09-02T09:00");
        assertThat(toldInMail(asked))
                .contains("4份报表待接收，最早一份已等待2天", "/rounds/" + asked.round().id() + "/acceptance");
        assertThat(asked.reminded("review-round", asked.lead()))
                .as("the same rung once")
                .hasSize(1);
    }

    @Test
    void theLineAboutTheRoundIsGoneWhenAllIsReviewed() {
        Case asked = mother.launched("2021-08");
        List<Unit> units = asked.manyMoreUnits(4);
        asked.at("2021-08-31T08:00");
        units.forEach(asked::submit);
        asked.at("2021-09-02T08:30");
        units.forEach(asked::accept);
        asked.at("2021-09-02T09:00");
        assertThat(toldInMail(asked)).doesNotContain("份报表待接收");
    }

    /** What the lead's officer reads today. */
    private String toldInMail(Case asked) {
        return mother.jdbc
                .sql("select rendered_text from outbox_mail where display_name = :name and state = 'SENT'"
                        + " and digest_date = date '2021-09-02'")
                .param("name", asked.officer().displayName())
                .query(String.class)
                .list()
                .toString();
    }
}
