package liandong.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import liandong.LiandongTest;
import liandong.organization.Directory;
import liandong.worklist.InvariantChecker;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@LiandongTest
@Transactional
class MeetingInvariantTests {

    @Autowired
    private DataSource database;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Directory directory;

    private long unit;
    private long meeting;

    @BeforeEach
    void aMeetingWithoutProcess() {
        unit = Objects.requireNonNull(
                directory.findOrCreateUnit("310000", "HEALTH", "核查演练委", null).id());
        meeting = insert(
                "meeting",
                "campaign_id, campaign_name, owner_unit_id, lead_unit_id, meeting_number, state, cadence, proposed_on",
                "-7, '核查演练', " + unit + ", " + unit + ", 1, 'PLANNED', 'MONTHLY', date '2021-08-20'");
    }

    @Test
    void aMeetingThatNobodyPreparesIsNamed() {
        assertThat(found("meeting-has-a-process")).anyMatch(what -> what.startsWith("meeting " + meeting + " "));
        jdbc.sql("update meeting set state = 'MINUTED' where id = " + meeting).update();
        assertThat(found("meeting-has-a-process")).noneMatch(what -> what.startsWith("meeting " + meeting + " "));
    }

    @Test
    void anActionItemThatNobodyFollowsUpIsNamed() {
        long agendaItem = insert(
                "agenda_item",
                "campaign_id, lead_unit_id, source, title, facts, state, item_position, filed_at",
                "-7, " + unit
                        + ", 'MANUAL', '逾期', '', 'DECIDED', 1, timestamp with time zone '2021-08-05 00:00:00+00'");
        long decision = insert(
                "meeting_decision",
                "meeting_id, agenda_item_id, kind, decision_text",
                meeting + ", " + agendaItem + ", 'TASK', '限期整改'");
        long item = insert(
                "action_item",
                "campaign_id, campaign_name, decision_id, meeting_id, owner_unit_id, lead_unit_id, title, task, nominal_due,"
                        + " effective_due, state",
                "-7, '核查演练', " + decision + ", " + meeting + ", " + unit + ", " + unit
                        + ", '限期整改', '限期整改', date '2021-09-01', date '2021-09-01', 'CARRYING_OUT'");
        assertThat(found("action-item-is-followed-up")).anyMatch(what -> what.startsWith("action item " + item + " "));
    }

    private List<String> found(String rule) {
        return new InvariantChecker(database)
                .check().stream()
                        .filter(violation -> violation.rule().equals(rule))
                        .map(InvariantChecker.Violation::what)
                        .toList();
    }

    private long insert(String table, String columns, String values) {
        jdbc.sql("insert into " + table + " (" + columns + ") values (" + values + ")")
                .update();
        return jdbc.sql("select max(id) from " + table).query(Long.class).single();
    }
}
