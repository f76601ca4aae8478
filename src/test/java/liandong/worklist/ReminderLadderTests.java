package liandong.worklist;

import static liandong.worklist.LadderAction.AGENDA;
import static liandong.worklist.LadderAction.COPY_HEAD;
import static liandong.worklist.LadderAction.PROPOSE_AGENDA;
import static liandong.worklist.LadderAction.PROPOSE_HEAD;
import static liandong.worklist.LadderAction.REMIND;
import static liandong.worklist.LadderAction.SUPERVISE;
import static liandong.worklist.Relation.PEER;
import static liandong.worklist.Relation.SELF;
import static liandong.worklist.Relation.SUBORDINATE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import liandong.LiandongTest;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;

@LiandongTest
class ReminderLadderTests {

    @Autowired
    private ReminderLadder ladder;

    @Autowired
    private RepositoryService repository;

    @Test
    void threeWorkdaysBeforeAndOnTheDueDayWhoeverOwesItIsReminded() {
        assertThat(ladder.actions("monthly", SUBORDINATE, 3)).containsExactly(REMIND);
        assertThat(ladder.actions("final", PEER, 0)).containsExactly(REMIND);
        assertThat(ladder.actions("monthly", SUBORDINATE, 2)).isEmpty();
    }

    @Test
    void anOverdueReportIsRemindedOnceMoreAndSupervisedFromTheFirstWorkday() {
        assertThat(ladder.actions("monthly", SUBORDINATE, -1)).containsExactlyInAnyOrder(REMIND, SUPERVISE);
        assertThat(ladder.actions("final-compiled", SELF, -1)).containsExactlyInAnyOrder(REMIND, SUPERVISE);
        assertThat(ladder.actions("phase-checklist", SUBORDINATE, -1)).containsExactly(REMIND);
    }

    @Test
    void downwardsTheLadderActsTowardsPeersItProposes() {
        assertThat(ladder.actions("monthly", SUBORDINATE, -3)).containsExactly(COPY_HEAD);
        assertThat(ladder.actions("monthly", PEER, -3)).containsExactly(PROPOSE_HEAD);
        assertThat(ladder.actions("monthly", SUBORDINATE, -5)).containsExactly(AGENDA);
        assertThat(ladder.actions("monthly", PEER, -5)).containsExactly(PROPOSE_AGENDA);
    }

    @Test
    void theRungsAreTheDaysAtWhichTheTableSaysSomething() {
        assertThat(ladder.rungs("monthly", PEER)).containsExactly(3, 0, -1, -3, -5);
        assertThat(ladder.rungs("monthly", SELF)).containsExactly(3, 0, -1);
    }

    @Test
    void anEditedTableChangesWhatHappens() throws IOException {
        String table = new ClassPathResource("bpmn/worklist/reminder-ladder.dmn")
                .getContentAsString(StandardCharsets.UTF_8)
                .replace("<text>3</text>", "<text>4</text>");
        Deployment edited = repository
                .createDeployment()
                .addString("edited/reminder-ladder.dmn", table)
                .deploy();
        try {
            assertThat(ladder.rungs("monthly", PEER)).containsExactly(4, 0, -1, -3, -5);
        } finally {
            repository.deleteDeployment(edited.getId(), true);
        }
        assertThat(ladder.rungs("monthly", PEER)).containsExactly(3, 0, -1, -3, -5);
    }
}
