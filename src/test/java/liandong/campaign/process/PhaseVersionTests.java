package liandong.campaign.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDateTime;
import java.util.List;
import javax.sql.DataSource;
import liandong.LiandongTest;
import liandong.campaign.CampaignClosing;
import liandong.campaign.CampaignMother;
import liandong.campaign.CampaignMother.Launched;
import liandong.campaign.Checklist;
import liandong.campaign.Checklist.Answer;
import liandong.campaign.Checklists;
import liandong.campaign.Phase;
import liandong.campaign.Phases;
import liandong.campaign.PlanDifference;
import liandong.campaign.PlanRefused;
import liandong.campaign.PlanVersions;
import liandong.organization.Capability;
import liandong.rehearsal.Rehearsal;
import liandong.shared.BusinessTime;
import liandong.worklist.InvariantChecker;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Phases and what they ask for change while the campaign runs, by a new version of its plan. */
@LiandongTest
class PhaseVersionTests {

    private static final String FIRST =
            "  - {id: A, kind: CONCENTRATED_ACTION, name: 集中行动, from: 2021-08-01, to: 2021-08-20, requires: [检查一批]}\n";
    private static final String SECOND =
            "  - {id: B, kind: CONSOLIDATION, name: 巩固, from: 2021-08-21, to: 2021-08-31, requires: [回头看]}\n";
    private static final String THIRD =
            "  - {id: C, kind: OTHER, name: 交叉检查, from: 2021-08-10, to: 2021-08-12, requires: [交叉检查一次]}\n";

    @Autowired
    CampaignMother mother;

    @Autowired
    Phases phases;

    @Autowired
    Checklists checklists;

    @Autowired
    PlanVersions versions;

    @Autowired
    CampaignClosing closing;

    @Autowired
    Rehearsal rehearsal;

    @Autowired
    DataSource database;

    @AfterEach
    void everythingAgrees() {
        assertThat(new InvariantChecker(database).check()).isEmpty();
    }

    @Test
    void anAddedPhaseOpensOnItsDayAndTheCampaignWaitsForIt() {
        Launched campaign = mother.withPolice(FIRST);
        change(campaign, FIRST + THIRD);
        assertThat(phase(campaign, "C").state()).isEqualTo("WAITING");
        at("2021-08-10T08:00");
        assertThat(checklists.visible(campaign.officer(), phase(campaign, "C").id()))
                .hasSize(2);
        at("2021-08-22T09:00");
        phases.close(campaign.officer(), campaign.id(), phase(campaign, "A").id(), "已办");
        rehearsal.settle();
        assertThat(closable(campaign)).isFalse();
        phases.close(campaign.officer(), campaign.id(), phase(campaign, "C").id(), "已办");
        rehearsal.settle();
        assertThat(closable(campaign)).isTrue();
    }

    @Test
    void aPhaseThatHasNotBegunFallsAwayAndTheCampaignDoesNotWaitForIt() {
        Launched campaign = mother.withPolice(FIRST + SECOND);
        change(campaign, FIRST);
        assertThat(phase(campaign, "B").state()).isEqualTo("WITHDRAWN");
        at("2021-08-22T09:00");
        assertThat(checklists.visible(campaign.officer(), phase(campaign, "B").id()))
                .isEmpty();
        phases.close(campaign.officer(), campaign.id(), phase(campaign, "A").id(), "已办");
        rehearsal.settle();
        assertThat(closable(campaign)).isTrue();
    }

    @Test
    void aPhaseThatHasBegunCannotBeTakenBackAndItsIdIsNotUsedAgain() {
        Launched campaign = mother.withPolice(FIRST + SECOND);
        assertThatThrownBy(() -> versions.compare(campaign.officer(), campaign.id(), mother.policePlan(SECOND)))
                .isInstanceOfSatisfying(
                        PlanRefused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(problem -> problem.messageKey())
                                .containsExactly("campaign.version.phase-begun"));
        change(campaign, FIRST);
        assertThatThrownBy(() -> versions.compare(campaign.officer(), campaign.id(), mother.policePlan(FIRST + SECOND)))
                .isInstanceOfSatisfying(
                        PlanRefused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(problem -> problem.path() + " " + problem.messageKey())
                                .containsExactly("phases[1].id campaign.version.phase-id-used"));
    }

    @Test
    void daysMoveAndARenamedPhaseAsksNothingTwice() {
        Launched campaign = mother.withPolice(FIRST);
        Checklist done = tick(campaign, "A");
        String renamed = FIRST.replace("name: 集中行动", "name: 集中整治").replace("2021-08-20", "2021-08-25");
        assertThat(versions.compare(campaign.officer(), campaign.id(), mother.policePlan(renamed))
                        .differences())
                .extracting(PlanDifference::before, PlanDifference::after)
                .containsExactly(tuple("集中行动", "集中整治"), tuple("2021-08-20", "2021-08-25"));
        change(campaign, renamed);
        assertThat(phase(campaign, "A").name()).isEqualTo("集中整治");
        assertThat(phase(campaign, "A").to()).isEqualTo("2021-08-25");
        assertThat(list(campaign, "A", done.unitName()).state()).isEqualTo("DONE");
    }

    @Test
    void anAddedRequirementIsAskedOfEverybodyOnceAndWhatWasTickedStays() {
        Launched campaign = mother.withPolice(FIRST);
        Checklist done = tick(campaign, "A");
        String more = FIRST.replace("[检查一批]", "[检查一批, 公布案例]");
        change(campaign, more);
        Checklist again = list(campaign, "A", done.unitName());
        assertThat(again.state()).isEqualTo("OPEN");
        assertThat(again.items()).extracting(Checklist.Item::answer).containsExactly("DONE", "OPEN");
        change(campaign, FIRST);
        assertThat(list(campaign, "A", done.unitName()).state())
                .as("nothing is missing any more")
                .isEqualTo("DONE");
        assertThat(checklists.visible(campaign.officer(), phase(campaign, "A").id()))
                .extracting(Checklist::state)
                .containsExactlyInAnyOrder("DONE", "OPEN");
    }

    @Test
    void theChecklistOfAUnitThatLeavesIsWithdrawnAndThatOfOneThatJoinsIsOpened() {
        Launched campaign = mother.small(FIRST);
        change(campaign, FIRST);
        assertThat(list(campaign, "A", "县公安局").state()).isEqualTo("OPEN");
        take(campaign, mother.policePlan(FIRST).replaceAll("(?m)^.*id: AMR.*\\n", ""));
        assertThat(list(campaign, "A", "县市场监督管理局").state()).isEqualTo("WITHDRAWN");
        assertThat(list(campaign, "A", "县公安局").state()).isEqualTo("OPEN");
    }

    private Checklist tick(Launched campaign, String phase) {
        Checklist first = checklists
                .visible(campaign.officer(), phase(campaign, phase).id())
                .get(0);
        checklists.answer(
                mother.person(Capability.LIAISON, mother.byId(first.ownerUnitId())),
                first.id(),
                List.of(new Answer(first.requirementIds().get(0), "DONE", "")));
        return first;
    }

    private Checklist list(Launched campaign, String phase, String unit) {
        return checklists.visible(campaign.officer(), phase(campaign, phase).id()).stream()
                .filter(list -> list.unitName().equals(unit))
                .findFirst()
                .orElseThrow();
    }

    private Phase phase(Launched campaign, String id) {
        return phases.of(campaign.id()).stream()
                .filter(phase -> phase.planPhaseId().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private void change(Launched campaign, String list) {
        take(campaign, mother.policePlan(list));
    }

    private void take(Launched campaign, String yaml) {
        long basis = versions.compare(campaign.officer(), campaign.id(), yaml).basis();
        versions.change(campaign.officer(), campaign.id(), yaml, "上级要求", basis);
        rehearsal.settle();
    }

    private void at(String local) {
        rehearsal.stepTo(LocalDateTime.parse(local).atZone(BusinessTime.ZONE).toInstant());
    }

    private boolean closable(Launched campaign) {
        return closing.isWaitingForConfirmation(campaign.id());
    }
}
