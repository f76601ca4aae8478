package liandong.campaign.process;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
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
import liandong.organization.Viewer;
import liandong.rehearsal.RehearsalTime;
import liandong.shared.BusinessTime;
import liandong.worklist.Worklist;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A campaign with one phase whose checklist has two requirements (测试用阶段). */
abstract class PhaseFixture {

    static final String ACTION =
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

    boolean answer(Checklist list, String first, String second) {
        Viewer liaison = mother.person(Capability.LIAISON, mother.unit("341323", "MARKET_REGULATION", "县市场监督管理局"));
        List<Long> ids =
                list.items().stream().map(Checklist.Item::requirementId).toList();
        return checklists.answer(
                liaison,
                list.id(),
                Stream.of(new Answer(ids.get(0), first, "检查12户"), new Answer(ids.get(1), second, ""))
                        .toList());
    }

    void extend(Launched campaign, String to) {
        phases.extend(campaign.officer(), campaign.id(), phase(campaign).id(), LocalDate.parse(to), "台风影响");
        jobs.run();
    }

    Checklist checklist(Launched campaign) {
        return checklists.visible(campaign.officer(), phase(campaign).id()).get(0);
    }

    Phase phase(Launched campaign) {
        return phases.of(campaign.id()).get(0);
    }

    void moveTo(String local) {
        time.moveTo(LocalDateTime.parse(local).atZone(BusinessTime.ZONE).toInstant());
        jobs.run();
    }

    ProcessInstance process(Launched campaign) {
        return process("phase", phase(campaign).id());
    }

    ProcessInstance process(String key, long id) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey(key)
                .processInstanceBusinessKey(Long.toString(id))
                .singleResult();
    }
}
