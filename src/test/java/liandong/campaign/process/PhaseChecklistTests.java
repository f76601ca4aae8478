package liandong.campaign.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import liandong.LiandongTest;
import liandong.campaign.CampaignMother.Launched;
import liandong.campaign.Checklist;
import liandong.organization.Capability;
import liandong.organization.NotVisible;
import liandong.organization.Viewer;
import liandong.shared.Refused;
import liandong.shared.WorkingCalendar;
import liandong.worklist.WorkItem;
import org.junit.jupiter.api.Test;

/** The checklist of each unit in a phase (清单). */
@LiandongTest
class PhaseChecklistTests extends PhaseFixture {

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
}
