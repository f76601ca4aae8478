package liandong.reporting.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import liandong.LiandongTest;
import liandong.organization.Capability;
import liandong.organization.Viewer;
import liandong.race.Act;
import liandong.race.Answers;
import liandong.race.Races;
import liandong.rehearsal.RehearsalTime;
import liandong.reporting.ApprovalChains;
import liandong.reporting.ApprovalStep;
import liandong.reporting.CollectionRound;
import liandong.reporting.ObligationState;
import liandong.reporting.PublicationApproval;
import liandong.reporting.PublicationApprovals;
import liandong.reporting.ReportingMother.Case;
import liandong.reporting.RoundClosing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is decided about a whole round, while its units go on: lock, new days, compiling, approval. */
@LiandongTest
@Tag("race")
class RoundRaceTests {

    private static final String AFTER_THE_CUT_OFF = "2021-09-14T09:00";

    @Autowired
    Races races;

    @Autowired
    RacedReports racedReports;

    @Autowired
    RehearsalTime time;

    @Autowired
    RoundClosing closing;

    @Autowired
    ApprovalChains chains;

    @Autowired
    PublicationApprovals approvals;

    @Autowired
    Visits visits;

    @BeforeEach
    void atTheEndOfAugust() {
        time.moveTo(Instant.parse("2021-08-31T00:00:00Z"));
    }

    @Test
    void aUnitHandsInAtTheInstantOfTheLock() throws Exception {
        races.repeat("lock against submit", number -> {
            Case asked = racedReports.launchedNow();
            RacedReport report = racedReports.reportOf(asked, asked.below());
            Act lock = () -> {
                somewhereWithinTheRequest();
                closing.lockBatch(asked.round().id());
                return null;
            };
            Answers answers = races.atOnce(lock, report.submits(report.filled("5")));
            assertThat(report.state())
                    .isEqualTo(answers.isDone(1) ? ObligationState.SUBMITTED : ObligationState.LOCKED);
            return answers;
        });
    }

    @Test
    void theLeadMovesTheDayWhileAUnitHandsIn() throws Exception {
        races.repeat("plan change against submit", number -> {
            Case asked = racedReports.launchedNow();
            RacedReport report = racedReports.reportOf(asked, asked.below());
            String path = "/campaigns/" + asked.campaignId() + "/plan-change";
            Map<String, String> days = Visits.form(visits.page(report.officer(), path), "/preview");
            days.replaceAll((name, day) -> name.startsWith("day-period") ? "2021-09-15" : day);
            days.put("reason", "台风停工");
            Answers answers =
                    races.atOnce(() -> visits.post(report.officer(), path, days), report.submits(report.filled("5")));
            assertThat(answers.isDone(0)).isTrue();
            assertThat(report.owed().effectiveDue()).isEqualTo("2021-09-15");
            assertThat(report.state()).isEqualTo(answers.isDone(1) ? ObligationState.SUBMITTED : ObligationState.OPEN);
            return answers;
        });
    }

    @Test
    void aCompilationIsConfirmedOnce() throws Exception {
        races.repeat("compilation confirmed twice", number -> {
            Case asked = compiled();
            Act confirm = confirms(asked);
            Answers answers = races.atOnce(confirm, confirm).oneDone();
            assertThat(races.happened(
                            "compilation-confirmed", "round:" + asked.round().id()))
                    .isEqualTo(1);
            return answers;
        });
    }

    @Test
    void aLateReportArrivesWhileTheCompilationIsConfirmed() throws Exception {
        List<Case> rounds =
                Stream.generate(racedReports::launchedNow).limit(Races.RUNS).toList();
        rounds.get(0).at(AFTER_THE_CUT_OFF);
        races.repeat("compilation confirmed against late submit", number -> {
            Case asked = rounds.get(number);
            assertThat(asked.round().state()).isEqualTo(CollectionRound.State.COMPILED);
            RacedReport report = racedReports.reportOf(asked, asked.below());
            Answers answers = races.atOnce(confirms(asked), report.submits(report.filled("5")));
            assertThat(answers.isDone(1)).isTrue();
            assertThat(report.state()).isEqualTo(ObligationState.SUBMITTED);
            return answers;
        });
    }

    @Test
    void whoIsTwoStepsOfTheChainDecidesOneWithEachClick() throws Exception {
        races.repeat("approval decided twice", number -> {
            Case asked = compiled();
            Viewer head = asked.person(Capability.UNIT_HEAD, asked.lead());
            ApprovalStep step = new ApprovalStep("分管主任", Capability.UNIT_HEAD, head.accountId());
            chains.set(asked.officer(), asked.campaignId(), List.of(step, step));
            confirms(asked).perform();
            assertThat(asked.round().state()).isEqualTo(CollectionRound.State.APPROVING);
            String path = "/rounds/" + asked.round().id();
            Map<String, String> form = Visits.form(visits.page(head.username(), path), "/approval");
            form.put("act", "approve");
            Act approve = () -> visits.post(head.username(), path + "/approval", form);
            Answers answers = races.atOnce(approve, approve).oneDone();
            assertThat(approvals.ofRound(asked.round().id()))
                    .extracting(PublicationApproval::state)
                    .containsExactly(PublicationApproval.State.APPROVED, PublicationApproval.State.WAITING);
            return answers;
        });
    }

    /** A step of the engine is so short that it would always come first. */
    private static void somewhereWithinTheRequest() throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(ThreadLocalRandom.current().nextInt(80));
    }

    private Case compiled() throws Exception {
        Case asked = racedReports.launchedNow();
        for (var unit : List.of(asked.peer(), asked.below())) {
            RacedReport report = racedReports.reportOf(asked, unit).handedIn();
            report.acts(report.officer(), "/acceptance", Map.of()).perform();
        }
        asked.settle();
        assertThat(asked.round().state()).isEqualTo(CollectionRound.State.COMPILED);
        return asked;
    }

    private Act confirms(Case asked) {
        String path = "/rounds/" + asked.round().id() + "/publication";
        return () -> visits.post(asked.officer().username(), path, Map.of("note", "先行发布"));
    }
}
