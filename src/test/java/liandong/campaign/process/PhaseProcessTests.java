package liandong.campaign.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import liandong.LiandongTest;
import liandong.campaign.CampaignMother.Launched;
import liandong.campaign.Checklist;
import liandong.campaign.Phase;
import liandong.shared.Refused;
import liandong.worklist.WorkItem;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;

/** The ways a phase begins, is moved and ends (阶段). */
@LiandongTest
class PhaseProcessTests extends PhaseFixture {

    @Test
    void aPhaseIsClosedWithGapsOnlyForAReasonAndWhatIsOpenIsTakenAway() {
        Launched campaign = mother.small(ACTION);
        ProcessInstance process = process(campaign);
        Checklist list = checklist(campaign);
        assertThatThrownBy(() -> phases.close(
                        campaign.officer(), campaign.id(), phase(campaign).id(), "提前"))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.messageKey()).isEqualTo("campaign.phase.not-ended"));
        moveTo("2021-08-21T00:00");
        assertThat(process).isWaitingAt("close-phase");
        assertThat(worklist.find("close-phase", phase(campaign).id())
                        .orElseThrow()
                        .ownerUnitId())
                .isEqualTo(phase(campaign).leadUnit());
        assertThatThrownBy(() -> phases.close(
                        campaign.officer(), campaign.id(), phase(campaign).id(), " "))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.messageKey()).isEqualTo("campaign.reason.needed"));
        phases.close(campaign.officer(), campaign.id(), phase(campaign).id(), "已电话督促");
        jobs.run();
        assertThat(process).isEnded();
        assertThat(process).hasPassed("open-checklist", "list-gaps", "close-phase", "close-phase-record");
        assertThat(phase(campaign).state()).isEqualTo("CLOSED");
        assertThat(worklist.find("phase-checklist", list.id()).orElseThrow().state())
                .isEqualTo("WITHDRAWN");
    }

    @Test
    void anExtensionBeforeTheEndMovesTheTimerThatWaits() {
        Launched campaign = mother.small(ACTION);
        extend(campaign, "2021-08-25");
        moveTo("2021-08-24T23:59");
        assertThat(phase(campaign).state()).isEqualTo("OPEN");
        moveTo("2021-08-26T00:00");
        assertThat(process(campaign)).isWaitingAt("close-phase");
        assertThat(phase(campaign))
                .matches(Phase::isExtended)
                .matches(ended -> ended.state().equals("ENDED"));
    }

    @Test
    void anExtensionAtTheEndWaitsOnceMoreAndTheChecklistFallsDueWithIt() {
        Launched campaign = mother.small(ACTION);
        Checklist list = checklist(campaign);
        moveTo("2021-08-21T00:00");
        extend(campaign, "2021-08-25");
        assertThat(process(campaign)).isWaitingAt("rung-or-end");
        WorkItem work = worklist.find("phase-checklist", list.id()).orElseThrow();
        assertThat(work.nominalDue()).isEqualTo(LocalDate.of(2021, 8, 25));
        assertThat(work.dueRevision()).isEqualTo(1);
        moveTo("2021-08-26T00:00");
        assertThat(process(campaign)).isWaitingAt("close-phase");
    }

    @Test
    void aPhaseThatWasOverAtTheLaunchIsOnlyRecorded() {
        Launched campaign = mother.small(ACTION.replace("2021-08-01, to: 2021-08-20", "2021-07-01, to: 2021-07-31"));
        assertThat(phase(campaign).state()).isEqualTo("PASSED");
        assertThat(phase(campaign).checklists()).isZero();
        assertThat(process(campaign)).isNull();
    }

    @Test
    void aPlanChangeMovesTheFirstAndTheLastDayOfAPhase() {
        Launched campaign = mother.small(
                "  - {id: A, kind: CONCENTRATED_ACTION, name: 集中行动阶段, from: 2021-08-16, to: 2021-08-20, requires: [检查一批]}");
        long phase = phases.of(campaign.id()).get(0).id();
        change(campaign, Map.of("phase-start-" + phase, "2021-08-10", "phase-end-" + phase, "2021-08-27"));
        moveTo("2021-08-10T08:00");
        Phase opened = phases.of(campaign.id()).get(0);
        assertThat(opened.state()).isEqualTo("OPEN");
        assertThat(opened.plannedStart()).isEqualTo("2021-08-16");
        assertThat(opened.plannedEnd()).isEqualTo("2021-08-20");
        moveTo("2021-08-21T00:00");
        assertThat(phases.of(campaign.id()).get(0).state()).isEqualTo("OPEN");
        moveTo("2021-08-28T00:00");
        assertThat(phases.of(campaign.id()).get(0).state()).isEqualTo("ENDED");
        change(campaign, Map.of("phase-end-" + phase, "2021-09-03"));
        jobs.run();
        assertThat(phases.of(campaign.id()).get(0).state()).isEqualTo("OPEN");
        assertThatThrownBy(() -> change(campaign, Map.of("phase-start-" + phase, "2021-09-10")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("not-movable");
        moveTo("2021-09-04T00:00");
        assertThat(phases.of(campaign.id()).get(0).state()).isEqualTo("ENDED");
    }

    private void change(Launched campaign, Map<String, String> days) {
        Map<String, LocalDate> wanted = new HashMap<>();
        days.forEach((code, day) -> wanted.put(code, LocalDate.parse(day)));
        changes.change(campaign.officer(), campaign.id(), wanted, "提前部署");
    }
}
