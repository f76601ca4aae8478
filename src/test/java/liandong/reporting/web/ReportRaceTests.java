package liandong.reporting.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import liandong.LiandongTest;
import liandong.race.Act;
import liandong.race.Answers;
import liandong.race.Races;
import liandong.reporting.Correcting;
import liandong.reporting.Extending;
import liandong.reporting.ExtensionRequests;
import liandong.reporting.ObligationState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two people, or two windows of one, act on the same report at the same instant: one effect, the other is told. */
@LiandongTest
@Tag("race")
class ReportRaceTests {

    @Autowired
    Races races;

    @Autowired
    RacedReports racedReports;

    @Autowired
    Extending extending;

    @Autowired
    ExtensionRequests requests;

    @Autowired
    Correcting correcting;

    List<RacedReport> reports;

    @BeforeEach
    void aRoundIsOpen() {
        reports = racedReports.open();
    }

    @Test
    void ofTwoWindowsOneSavesAndTheOtherKeepsWhatItTyped() throws Exception {
        races.repeat("save in two windows", number -> {
            RacedReport report = reports.get(number);
            Answers answers = races.atOnce(report.saves(report.filled("5")), report.saves(report.filled("7")));
            answers.oneDone();
            assertThat(races.happened("report-saved", report.subject())).isEqualTo(1);
            assertThat(report.filled("").values()).contains(answers.isDone(0) ? "5" : "7");
            return answers;
        });
    }

    @Test
    void ofTwoReviewersOneAccepts() throws Exception {
        races.repeat("accept by two reviewers", number -> {
            RacedReport report = handedIn(number);
            Act one = report.acts(report.officer(), "/acceptance", Map.of());
            Act other = report.acts(report.otherOfficer(), "/acceptance", Map.of());
            Answers answers = races.atOnce(one, other).oneDone();
            assertThat(races.happened("report-accepted", report.subject())).isEqualTo(1);
            return answers;
        });
    }

    @Test
    void oneReviewerAcceptsWhileTheOtherReturns() throws Exception {
        races.repeat("accept against return", number -> {
            RacedReport report = handedIn(number);
            Act accept = report.acts(report.officer(), "/acceptance", Map.of());
            Act giveBack = report.acts(report.otherOfficer(), "/return", Map.of("reason", "数字对不上"));
            Answers answers = races.atOnce(accept, giveBack).oneDone();
            assertThat(report.state())
                    .isEqualTo(answers.isDone(0) ? ObligationState.ACCEPTED : ObligationState.RETURNED);
            return answers;
        });
    }

    @Test
    void anOldWindowSubmitsWhileTheReportIsReturned() throws Exception {
        races.repeat("submit against return", number -> {
            RacedReport report = reports.get(number);
            Map<String, String> form = report.filled("5");
            report.submits(form).perform();
            Act giveBack = report.acts(report.officer(), "/return", Map.of("reason", "数字对不上"));
            Answers answers = races.atOnce(report.submits(form), giveBack);
            assertThat(answers.isDone(1)).isTrue();
            assertThat(report.state()).isEqualTo(ObligationState.RETURNED);
            assertThat(races.happened("report-submitted", report.subject())).isEqualTo(1);
            return answers;
        });
    }

    @Test
    void theUnitTakesItBackWhileItIsAccepted() throws Exception {
        races.repeat("withdraw against accept", number -> {
            RacedReport report = handedIn(number);
            Act withdraw = report.acts(report.liaison(), "/withdrawal", Map.of());
            Act accept = report.acts(report.officer(), "/acceptance", Map.of());
            Answers answers = races.atOnce(withdraw, accept).oneDone();
            assertThat(report.state()).isEqualTo(answers.isDone(0) ? ObligationState.OPEN : ObligationState.ACCEPTED);
            return answers;
        });
    }

    @Test
    void aLaterDayIsGrantedWhileTheUnitHandsIn() throws Exception {
        races.repeat("extension decided against submit", number -> {
            RacedReport report = reports.get(number);
            LocalDate later = report.owed().effectiveDue().plusDays(3);
            extending.ask(report.person(), report.id(), later, "系统升级");
            long request = requests.openFor(report.id()).orElseThrow().id();
            Act grant = report.posts(
                    report.officer(),
                    "/extension-requests/" + request,
                    Map.of("act", "grant", "grantedDue", later.toString(), "extensionAnswer", "同意"));
            Answers answers = races.atOnce(grant, report.submits(report.filled("5")));
            assertThat(answers.all()).anyMatch(answer -> answer.isDone());
            assertThat(requests.openFor(report.id())).isEmpty();
            assertThat(races.happened("due-moved", report.subject())).isEqualTo(answers.isDone(0) ? 1 : 0);
            return answers;
        });
    }

    @Test
    void aCorrectionIsDecidedOnce() throws Exception {
        races.repeat("correction decided twice", number -> {
            RacedReport report = handedIn(number);
            report.acts(report.officer(), "/acceptance", Map.of()).perform();
            correcting.begin(report.person(), report.id(), "漏了一件");
            report.submits(report.filled("9")).perform();
            Act take = report.posts(report.officer(), "/correction/decision", Map.of("act", "take"));
            Act refuse = report.posts(
                    report.otherOfficer(), "/correction/decision", Map.of("act", "refuse", "correctionAnswer", "已汇总"));
            Answers answers = races.atOnce(take, refuse).oneDone();
            assertThat(races.happened("correction-taken", report.subject())
                            + races.happened("correction-refused", report.subject()))
                    .isEqualTo(1);
            assertThat(races.happened("revision-counted", report.subject())).isEqualTo(answers.isDone(0) ? 1 : 0);
            return answers;
        });
    }

    @Test
    void aCorrectionIsBegunOnce() throws Exception {
        races.repeat("correction begun twice", number -> {
            RacedReport report = handedIn(number);
            report.acts(report.officer(), "/acceptance", Map.of()).perform();
            Act begin = report.posts(report.liaison(), "/correction", Map.of("correctionReason", "漏了一件"));
            Answers answers = races.atOnce(begin, begin).oneDone();
            assertThat(races.happened("correction-begun", report.subject())).isEqualTo(1);
            return answers;
        });
    }

    @Test
    void aLaterDayIsAskedForOnce() throws Exception {
        races.repeat("extension asked for twice", number -> {
            RacedReport report = reports.get(number);
            String later = report.owed().effectiveDue().plusDays(3).toString();
            Act ask = report.posts(
                    report.liaison(), "/extension-requests", Map.of("wantedDue", later, "wantedReason", "系统升级"));
            Answers answers = races.atOnce(ask, ask).oneDone();
            assertThat(races.happened("extension-asked", report.subject())).isEqualTo(1);
            return answers;
        });
    }

    private RacedReport handedIn(int number) throws Exception {
        return reports.get(number).handedIn();
    }
}
