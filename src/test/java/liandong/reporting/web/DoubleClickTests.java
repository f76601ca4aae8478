package liandong.reporting.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import liandong.LiandongTest;
import liandong.race.Answers;
import liandong.race.Races;
import liandong.reporting.ObligationState;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who clicks twice (重复提交) gets the same page twice and one effect; who says something else is told. */
@LiandongTest
@Tag("race")
class DoubleClickTests {

    @Autowired
    Races races;

    @Autowired
    RacedReports racedReports;

    @Autowired
    Visits visits;

    List<RacedReport> reports;

    @BeforeEach
    void aRoundIsOpen() {
        reports = racedReports.open();
    }

    @Test
    void whoPressesSubmitTwiceHandsInOnceAndGetsTheSameReceipt() throws Exception {
        races.repeat("submit twice", number -> {
            RacedReport report = reports.get(number);
            Map<String, String> form = report.filled("5");
            Answers answers =
                    races.atOnce(report.submits(form), report.submits(form)).sameDone();
            isHandedInOnce(report);
            return answers;
        });
    }

    @Test
    void whoConfirmsAZeroReportTwiceHandsInOnceAndGetsTheSameReceipt() throws Exception {
        races.repeat("zero report twice", number -> {
            RacedReport report = reports.get(number);
            String path = "/reports/" + report.id() + "/zero";
            Map<String, String> form = Visits.form(visits.page(report.liaison(), path), "/zero");
            Answers answers = races.atOnce(
                            report.posts(report.liaison(), "/zero", form),
                            report.posts(report.liaison(), "/zero", form))
                    .sameDone();
            isHandedInOnce(report);
            return answers;
        });
    }

    @Test
    void whoPressesSaveTwiceSavesOnce() throws Exception {
        races.repeat("save twice", number -> {
            RacedReport report = reports.get(number);
            Map<String, String> form = report.filled("5");
            Answers answers =
                    races.atOnce(report.saves(form), report.saves(form)).sameDone();
            assertThat(races.happened("report-saved", report.subject())).isEqualTo(1);
            return answers;
        });
    }

    @Test
    void ofTwoWindowsThatSayDifferentThingsOneIsHandedIn() throws Exception {
        races.repeat("submit in two windows", number -> {
            RacedReport report = reports.get(number);
            Map<String, String> five = report.filled("5");
            Answers answers = races.atOnce(report.submits(five), report.submits(report.filled("7")))
                    .oneDone();
            isHandedInOnce(report);
            return answers;
        });
    }

    @Test
    void whoHandsInSomethingElseFromAnOldWindowSeesWhatDiffers() throws Exception {
        RacedReport report = reports.get(0);
        Map<String, String> old = report.filled("7");
        report.handedIn();
        Document conflict = visits.answered(report.liaison(), "/reports/" + report.id() + "/submission", old, 409);
        assertThat(conflict.select("#conflict td").eachText()).contains("7", "5");
        isHandedInOnce(report);
    }

    private void isHandedInOnce(RacedReport report) {
        assertThat(races.happened("report-submitted", report.subject())).isEqualTo(1);
        assertThat(report.state()).isEqualTo(ObligationState.SUBMITTED);
    }
}
