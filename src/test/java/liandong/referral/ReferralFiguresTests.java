package liandong.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import liandong.LiandongTest;
import liandong.casework.CaseSample;
import liandong.casework.Casework;
import liandong.referral.ReferralMother.Scene;
import liandong.reporting.FigureScope;
import liandong.reporting.SourcedFigures.Figure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was referred to the police is proposed for the row 移送司法机关, in the column of its case. */
@LiandongTest
class ReferralFiguresTests {

    private static final String TABLE = "cn-medbeauty-summary-lingbi-2021";

    @Autowired
    ReferralMother mother;

    @Autowired
    ReferralFigures figures;

    @Autowired
    Casework casework;

    @Autowired
    JdbcClient jdbc;

    private Scene scene;

    @BeforeEach
    void campaign() {
        scene = mother.scene();
    }

    @Test
    void aCaseCountsInItsColumnInTheMonthTheLetterWentOut() {
        refer(unlicensed());
        mother.sent(scene);
        Figure august =
                figures.figures(scope("2021-08-01", "2021-08-31")).figures().get(0);
        assertThat(august.address()).isEqualTo("grid.TRANSFER.UNLIC_ORG");
        assertThat(august.number()).isEqualByComparingTo("1");
        assertThat(august.origins()).hasSize(1);
        Figure september =
                figures.figures(scope("2021-09-01", "2021-09-30")).figures().get(0);
        assertThat(september.number()).isZero();
    }

    @Test
    void aCaseReferredTwiceCountsOnceAndADraftNotAtAll() {
        long caseId = unlicensed();
        refer(caseId);
        refer(caseId);
        mother.writing.begin(
                scene.amr().liaison(), scene.campaignId(), origin(unlicensed()), ReferralMother.facts("市公安局"));
        assertThat(figures.figures(scope("2021-08-01", "2021-08-31")).figures())
                .singleElement()
                .satisfies(figure -> assertThat(figure.number()).isEqualByComparingTo("1"));
    }

    @Test
    void whoNeverReferredACaseIsToldNothing() {
        mother.sent(scene);
        assertThat(figures.figures(scope("2021-08-01", "2021-08-31")).isEmpty()).isTrue();
    }

    private long unlicensed() {
        long id = casework.register(
                scene.amr().liaison(),
                scene.campaignId(),
                scene.amr().unit(),
                CaseSample.decided("2021-07-20").violation("OTHER").facts(),
                Set.of());
        jdbc.sql("update case_record set violation = 'UNLICENSED_PRACTICE' where id = :id")
                .param("id", id)
                .update();
        return id;
    }

    private void refer(long caseId) {
        ReferralFacts facts = ReferralMother.facts(scene.police().name());
        long id = mother.writing.begin(scene.amr().liaison(), scene.campaignId(), origin(caseId), facts);
        mother.writing.handIn(scene.amr().liaison(), id, mother.version(id), facts);
        mother.head(scene, id, ReferralAct.APPROVE);
        mother.agency(scene, id, ReferralAct.SEND);
    }

    private static ReferralWriting.Origin origin(long caseId) {
        return new ReferralWriting.Origin(caseId, null);
    }

    private FigureScope scope(String from, String to) {
        return new FigureScope(
                scene.campaignId(), scene.amr().unit(), TABLE, LocalDate.parse(from), LocalDate.parse(to));
    }
}
