package liandong.campaign.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import liandong.LiandongTest;
import liandong.campaign.CampaignMother;
import liandong.campaign.CampaignMother.Launched;
import liandong.campaign.Checklist;
import liandong.campaign.Checklist.Answer;
import liandong.campaign.Checklists;
import liandong.campaign.Phase;
import liandong.campaign.Phases;
import liandong.campaign.PlanChanges;
import liandong.campaign.TestPart;
import liandong.engine.DueJobs;
import liandong.organization.Capability;
import liandong.organization.NotVisible;
import liandong.organization.Viewer;
import liandong.rehearsal.RehearsalTime;
import liandong.shared.BusinessTime;
import liandong.shared.Refused;
import liandong.shared.WorkingCalendar;
import liandong.worklist.WorkItem;
import liandong.worklist.Worklist;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@LiandongTest
class PhaseProcessTests {

    private static final String ACTION =
            "  - {id: A, kind: CONCENTRATED_ACTION, name: 集中行动阶段, from: 2021-08-01, to: 2021-08-20, requires: [检查一批, 曝光一批]}";

    @Autowired
    CampaignMother mother;

    @Autowired
    Phases phases;

    @Autowired
    PlanChanges changes;

    @Autowired
    Checklists checklists;

    @Autowired
    Worklist worklist;

    @Autowired
    TestPart part;

    @Autowired
    DueJobs jobs;

    @Autowired
    RehearsalTime time;

    @Autowired
    RuntimeService runtime;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void quietParts() {
        part.reset();
    }

    @Test
    void afterTheEndTheLateUnitsAndTheLeadAreRemindedUntilThePhaseIsClosed() {
        Launched campaign = mother.small(ACTION);
        moveTo("2021-08-20T08:30");
        moveTo("2021-08-21T00:00");
        assertThat(reminders(campaign)).noneMatch(key -> key.endsWith("T+1"));
        moveTo("2021-08-23T08:30");
        assertThat(reminders(campaign)).anyMatch(key -> key.endsWith("T+1"));
        assertThat(leadReminders(campaign)).isEmpty();
        moveTo("2021-08-24T08:30");
        assertThat(leadReminders(campaign)).containsExactly("T0");
        moveTo("2021-08-25T08:30");
        assertThat(leadReminders(campaign)).containsExactly("T0", "T+1");
        ProcessInstance process = process(campaign);
        phases.close(campaign.officer(), campaign.id(), phase(campaign).id(), "已电话督促");
        jobs.run();
        assertThat(process).isEnded();
        assertThat(process).hasPassed("remind-closing");
    }

    @Test
    void closingThePhaseBeforeTheReminderEndsItAtOnce() {
        Launched campaign = mother.small(ACTION);
        moveTo("2021-08-21T00:00");
        moveTo("2021-08-23T08:30");
        ProcessInstance process = process(campaign);
        assertThat(process).isWaitingAt("close-phase", "wait-for-rung");
        phases.close(campaign.officer(), campaign.id(), phase(campaign).id(), "已电话督促");
        jobs.run();
        assertThat(process).isEnded();
    }

    private List<String> leadReminders(Launched campaign) {
        return jdbc.sql("select reminder_key from digest_line where campaign_id = :campaign"
                        + " and item_key like 'close-phase:%' and role = 'OFFICER' order by id")
                .param("campaign", campaign.id())
                .query((row, number) -> row.getString(1).replaceFirst(".*:", ""))
                .list();
    }

    @Test
    void twoPeopleWhoTickTheSameListAtTheSameTimeBothGetAPoliteAnswer() throws Exception {
        Launched campaign = mother.small(ACTION);
        Checklist list = checklist(campaign);
        ExecutorService people = Executors.newFixedThreadPool(2);
        try {
            CyclicBarrier together = new CyclicBarrier(2);
            Callable<Boolean> tick = () -> {
                together.await();
                return answer(list, "DONE", "NOT_CONCERNED");
            };
            for (Future<Boolean> done : people.invokeAll(List.of(tick, tick))) {
                assertThat(done.get()).isTrue();
            }
        } finally {
            people.shutdown();
        }
        assertThat(worklist.find("phase-checklist", list.id()).orElseThrow().state())
                .isEqualTo("DONE");
        assertThat(jdbc.sql("select count(*) from audit_entry where action = 'checklist-done' and subject = :list")
                        .param("list", "phase-checklist:" + list.id())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void everyUnitButTheLeadGetsItsChecklistDueOnTheLastDay() {
        Launched campaign = mother.small(ACTION);
        Checklist list = checklist(campaign);
        assertThat(list.unitName()).isEqualTo("县市场监督管理局");
        WorkItem work = worklist.find("phase-checklist", list.id()).orElseThrow();
        assertThat(work.isOpen()).isTrue();
        assertThat(work.role()).isEqualTo(Capability.LIAISON);
        assertThat(work.nominalDue()).isEqualTo(LocalDate.of(2021, 8, 20));
        assertThat(work.dueAt()).isEqualTo(WorkingCalendar.endOf(LocalDate.of(2021, 8, 20)));
    }

    @Test
    void aChecklistIsDoneWhenEveryRequirementIsAnswered() {
        Launched campaign = mother.small(ACTION);
        Checklist list = checklist(campaign);
        assertThat(answer(list, "DONE", "OPEN")).isFalse();
        assertThat(worklist.find("phase-checklist", list.id()).orElseThrow().isOpen())
                .isTrue();
        assertThat(answer(list, "DONE", "NOT_CONCERNED")).isTrue();
        assertThat(worklist.find("phase-checklist", list.id()).orElseThrow().state())
                .isEqualTo("DONE");
        assertThat(phase(campaign).gaps()).isZero();
        assertThatThrownBy(() -> answer(list, "OPEN", "OPEN")).isInstanceOf(Refused.class);
    }

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
    void whoeverIsNotThroughIsRemindedThreeWorkdaysBeforeAndOnTheLastDay() {
        Launched campaign = mother.withPolice(ACTION);
        String open = "phase-checklist:" + finishFirst(campaign);
        moveTo("2021-08-17T08:30");
        assertThat(reminders(campaign)).containsExactly(open + ":0:T-3");
        moveTo("2021-08-20T08:30");
        assertThat(reminders(campaign)).containsExactly(open + ":0:T-3", open + ":0:T0");
        assertThat(process(campaign)).hasPassed("remind-open");
        moveTo("2021-08-21T00:00");
        assertThat(process(campaign)).isWaitingAt("close-phase");
    }

    @Test
    void anExtensionIsRemindedAnew() {
        Launched campaign = mother.small(ACTION);
        String open = "phase-checklist:" + checklist(campaign).id();
        moveTo("2021-08-20T08:30");
        extend(campaign, "2021-08-27");
        moveTo("2021-08-23T08:30");
        assertThat(reminders(campaign)).doesNotContain(open + ":1:T-3");
        moveTo("2021-08-24T08:30");
        assertThat(reminders(campaign)).contains(open + ":1:T-3");
    }

    @Test
    void aPhaseThatWasOverAtTheLaunchIsOnlyRecorded() {
        Launched campaign = mother.small(ACTION.replace("2021-08-01, to: 2021-08-20", "2021-07-01, to: 2021-07-31"));
        assertThat(phase(campaign).state()).isEqualTo("PASSED");
        assertThat(phase(campaign).checklists()).isZero();
        assertThat(process(campaign)).isNull();
    }

    @Test
    void nobodySeesOrTicksAnotherUnitsChecklist() {
        Launched campaign = mother.withPolice(ACTION);
        Viewer market = mother.person(Capability.LIAISON, mother.unit("341323", "MARKET_REGULATION", "县市场监督管理局"));
        Viewer police = mother.person(Capability.LIAISON, mother.unit("341323", "PUBLIC_SECURITY", "县公安局"));
        long phase = phase(campaign).id();
        assertThat(checklists.visible(market, phase))
                .extracting(Checklist::unitName)
                .containsExactly("县市场监督管理局");
        assertThat(checklists.visible(campaign.officer(), phase)).hasSize(2);
        long marketList = checklists.visible(market, phase).get(0).id();
        assertThatThrownBy(() -> checklists.answer(police, marketList, List.of()))
                .isInstanceOf(NotVisible.class);
        assertThatThrownBy(() -> checklists.answer(campaign.officer(), marketList, List.of()))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.messageKey()).isEqualTo("campaign.checklist.not-yours"));
        assertThatThrownBy(() -> phases.close(market, campaign.id(), phase, "想结束"))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.messageKey()).isEqualTo("campaign.phase.lead-only"));
    }

    private boolean answer(Checklist list, String first, String second) {
        Viewer liaison = mother.person(Capability.LIAISON, mother.unit("341323", "MARKET_REGULATION", "县市场监督管理局"));
        List<Long> ids =
                list.items().stream().map(Checklist.Item::requirementId).toList();
        return checklists.answer(
                liaison,
                list.id(),
                Stream.of(new Answer(ids.get(0), first, "检查12户"), new Answer(ids.get(1), second, ""))
                        .toList());
    }

    /** The first unit answers everything; the other's checklist stays open and is returned. */
    private long finishFirst(Launched campaign) {
        List<Checklist> lists =
                checklists.visible(campaign.officer(), phase(campaign).id());
        Checklist market = lists.stream()
                .filter(list -> list.unitName().equals("县市场监督管理局"))
                .findFirst()
                .orElseThrow();
        answer(market, "DONE", "DONE");
        return lists.stream()
                .filter(list -> list.id() != market.id())
                .findFirst()
                .orElseThrow()
                .id();
    }

    private List<String> reminders(Launched campaign) {
        return jdbc.sql("select reminder_key from digest_line where campaign_id = :campaign"
                        + " and item_key like 'phase-checklist:%' and reminder_key like '%:T%' order by id")
                .param("campaign", campaign.id())
                .query(String.class)
                .list();
    }

    private void extend(Launched campaign, String to) {
        phases.extend(campaign.officer(), campaign.id(), phase(campaign).id(), LocalDate.parse(to), "台风影响");
        jobs.run();
    }

    private Checklist checklist(Launched campaign) {
        return checklists.visible(campaign.officer(), phase(campaign).id()).get(0);
    }

    private Phase phase(Launched campaign) {
        return phases.of(campaign.id()).get(0);
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

    private void moveTo(String local) {
        time.moveTo(LocalDateTime.parse(local).atZone(BusinessTime.ZONE).toInstant());
        jobs.run();
    }

    private ProcessInstance process(Launched campaign) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey("phase")
                .processInstanceBusinessKey(Long.toString(phase(campaign).id()))
                .singleResult();
    }
}
