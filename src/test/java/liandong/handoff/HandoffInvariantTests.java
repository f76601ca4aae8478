package liandong.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javax.sql.DataSource;
import liandong.LiandongTest;
import liandong.handoff.HandoffMother.Scene;
import liandong.worklist.InvariantChecker;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What must always hold of handoffs is noticed when it does not. */
@LiandongTest
class HandoffInvariantTests {

    @Autowired
    HandoffMother mother;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource database;

    @Test
    void aClueWithoutOwnerOrClockAndARefusalNobodyWasToldOfAreNamed() {
        Scene scene = mother.scene();
        long id = mother.refused(scene, scene.mpa());
        assertThat(broken()).isEmpty();
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            breakAll(id, scene.customs().unit());
        });
    }

    private void breakAll(long id, long wrongUnit) {
        jdbc.sql("update work_item set owner_unit_id = :unit where link = :link")
                .param("unit", wrongUnit)
                .param("link", "/handoffs/" + id)
                .update();
        assertThat(broken()).containsExactly("open-handoff-has-one-owner");
        jdbc.sql("update clue_handoff set due = null where id = :id")
                .param("id", id)
                .update();
        assertThat(broken()).contains("open-handoff-has-a-clock");
        jdbc.sql("delete from outbox_mail where filing_key like :key")
                .param("key", "handoff:" + id + ":refused%")
                .update();
        assertThat(broken()).contains("refused-handoff-is-told");
        jdbc.sql("update clue_handoff set state = 'CLOSED' where id = :id")
                .param("id", id)
                .update();
        assertThat(broken()).contains("closed-handoff-leaves-nothing");
    }

    private List<String> broken() {
        return new InvariantChecker(database)
                .check().stream()
                        .map(InvariantChecker.Violation::rule)
                        .filter(rule -> rule.contains("handoff"))
                        .toList();
    }
}
