package liandong.campaign.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import liandong.LiandongTest;
import liandong.campaign.BundledPlans;
import liandong.campaign.CampaignMother;
import liandong.campaign.CampaignMother.Launched;
import liandong.campaign.Checklist;
import liandong.campaign.Checklist.Answer;
import liandong.campaign.Checklists;
import liandong.campaign.Phases;
import liandong.campaign.PlanReader;
import liandong.organization.Capability;
import liandong.worklist.Worklist;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the responsibility ledger of a plan lays on each unit, phase by phase (R17–R19). */
@LiandongTest
class LedgerTests {

    private static final String YEARS = """
              - {id: Y1, kind: OTHER, name: 2021年度, from: 2021-08-01, to: 2021-12-31, requires: [年度小结]}
              - {id: Y2, kind: OTHER, name: 2022年度, from: 2022-01-01, to: 2022-12-31}
              - {id: YS, kind: SUMMARY, name: 总结, from: 2022-12-01, to: 2022-12-31}
            dutyItems:
              - {id: D1, kind: DUTY, unit: HC, title: 牵头制定行动方案, due: {year: 2021}}
              - {id: D2, kind: KEY_TASK, unit: AMR, title: 查处虚假广告}
              - {id: D3, kind: TASK, responsible: [PSB, AMR], title: 规范网络平台, due: {dueDate: 2022-03-31}}
              - {id: D4, kind: MEASURE, unit: PSB, title: 打击非法行医, due: {phase: Y1}}
            """;

    @Autowired
    CampaignMother mother;

    @Autowired
    PlanReader reader;

    @Autowired
    Phases phases;

    @Autowired
    Checklists checklists;

    @Autowired
    Worklist worklist;

    @Test
    void eachUnitIsAskedInItsChecklistForWhatItAnswersForTheLeadTooAndNobodyForAnothersDuty() {
        Launched campaign = mother.withPolice(YEARS);
        Map<String, List<String>> asked = lists(campaign).stream()
                .collect(Collectors.toMap(
                        Checklist::unitName,
                        list -> list.items().stream()
                                .map(Checklist.Item::requirement)
                                .toList()));
        assertThat(asked)
                .containsOnly(
                        Map.entry("县卫生健康委", List.of("牵头制定行动方案")),
                        Map.entry("县市场监督管理局", List.of("年度小结", "查处虚假广告")),
                        Map.entry("县公安局", List.of("年度小结", "打击非法行医")));
    }

    @Test
    void itsChecklistIsDoneWhenItHasAnsweredForItsOwnItems() {
        Launched campaign = mother.withPolice(YEARS);
        Checklist lead = lists(campaign).stream()
                .filter(list -> list.unitName().equals("县卫生健康委"))
                .findFirst()
                .orElseThrow();
        boolean done = checklists.answer(
                mother.person(Capability.LIAISON, mother.byId(lead.ownerUnitId())),
                lead.id(),
                List.of(new Answer(lead.requirementIds().get(0), "DONE", "方案已印发")));
        assertThat(done).isTrue();
        assertThat(worklist.find("phase-checklist", lead.id()).orElseThrow().state())
                .isEqualTo("DONE");
    }

    @Test
    void anItemStandsInThePhaseOfItsDayAndWithoutADayInEveryPhaseOfAction() {
        var plan = reader.read(mother.policePlan(YEARS)).valid();
        assertThat(plan.phases())
                .flatExtracting(phase -> phase.duties().stream()
                        .map(duty -> tuple(phase.id(), duty.planUnitId(), duty.title(), duty.part()))
                        .toList())
                .containsExactly(
                        tuple("Y1", "HC", "牵头制定行动方案", null),
                        tuple("Y1", "AMR", "查处虚假广告", null),
                        tuple("Y1", "PSB", "打击非法行医", null),
                        tuple("Y2", "AMR", "查处虚假广告", null),
                        tuple("Y2", "PSB", "规范网络平台", "LEADS"),
                        tuple("Y2", "AMR", "规范网络平台", "JOINS"));
    }

    @Test
    void liaoningsSixtyNineItemsReachNineDepartmentsEachYear() {
        var plan = reader.read(new BundledPlans().yaml("liaoning-2020").orElseThrow())
                .valid();
        assertThat(plan.phases())
                .allSatisfy(year -> assertThat(year.duties()).hasSize(year.id().equals("Y1") ? 69 : 68));
    }

    @Test
    void anItemOfNobodyOrForADayOutsideAllPhasesIsRefusedAtItsLine() {
        String wrong =
                YEARS.replace("unit: AMR, title: 查处虚假广告", "title: 查处虚假广告").replace("{year: 2021}", "{year: 2031}");
        assertThat(reader.read(mother.policePlan(wrong)).problems())
                .extracting(problem -> problem.path(), problem -> problem.messageKey())
                .containsExactly(
                        tuple("dutyItems[0].due", "campaign.plan.problem.no-phase-for-day"),
                        tuple("dutyItems[1]", "campaign.plan.problem.nobody-responsible"));
    }

    private List<Checklist> lists(Launched campaign) {
        long first = phases.of(campaign.id()).get(0).id();
        return checklists.visible(campaign.officer(), first);
    }
}
