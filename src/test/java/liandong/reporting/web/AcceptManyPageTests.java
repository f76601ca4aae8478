package liandong.reporting.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import liandong.LiandongTest;
import liandong.reporting.ObligationState;
import liandong.reporting.Obligations;
import liandong.reporting.OwedReports;
import liandong.reporting.OwedReports.Owed;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Accepting many: ticks, the page that names them, the outcome; and the choice after the lock. */
@LiandongTest
class AcceptManyPageTests {

    @Autowired
    Visits visits;

    @Autowired
    OwedReports owedReports;

    @Autowired
    Obligations obligations;

    @Test
    void cleanReportsAreTickedAlreadyAndAConfirmationNamesThem() {
        Owed owed = owedReports.monthly("POSTAL");
        visits.handIn(owed, Visits.SEVEN);
        String round = round(owed);
        Document page = visits.page(owed.officer(), round);
        String link = page.select("a[href$=/acceptance]").attr("href");
        Document ticks = visits.page(owed.officer(), link);
        assertThat(ticks.select("input[name=report][checked]")).hasSize(1);
        String chosen = ticks.select("input[name=report]").val();
        Document confirm = visits.page(owed.officer(), link + "/confirmation?report=" + chosen);
        assertThat(confirm.select("ol li").text()).contains("报送单位");
        assertThat(obligations.get(owed.id()).state()).isEqualTo(ObligationState.SUBMITTED);
        visits.done(owed.officer(), link, Map.of("report", chosen));
        assertThat(obligations.get(owed.id()).state()).isEqualTo(ObligationState.ACCEPTED);
    }

    @Test
    void aReportWithAnExplainedWarningIsNotTicked() {
        Owed owed = owedReports.monthly("POSTAL");
        visits.handIn(owed, Map.of("grid.INSPECTED.POST", "1", "grid.CASES.POST", "7", "reason.V03", "举报后直接立案"));
        Document ticks = visits.page(owed.officer(), round(owed) + "/acceptance");
        assertThat(ticks.select("input[name=report]")).hasSize(1);
        assertThat(ticks.select("input[name=report][checked]")).isEmpty();
        assertThat(ticks.select("main").text()).contains("有核实说明或放行");
    }

    @Test
    void nothingTickedIsToldAndAStrangerFindsNothing() {
        Owed owed = owedReports.monthly("POSTAL");
        visits.handIn(owed, Visits.SEVEN);
        assertThat(visits.status(owed.officer(), round(owed) + "/acceptance/confirmation"))
                .isEqualTo(422);
        assertThat(visits.status(owed.stranger(), round(owed) + "/acceptance")).isEqualTo(404);
    }

    private String round(Owed owed) {
        return "/rounds/" + obligations.get(owed.id()).terms().roundId();
    }
}
