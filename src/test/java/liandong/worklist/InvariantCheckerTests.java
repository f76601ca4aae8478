package liandong.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import liandong.LiandongTest;
import liandong.organization.Directory;
import liandong.rehearsal.RehearsalTime;
import liandong.shared.Instants;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Each test breaks one thing of a healthy obligation and is rolled back; the checker sees it in the same transaction. */
@LiandongTest
@Transactional
class InvariantCheckerTests {

    @Autowired
    private DataSource database;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Directory directory;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RehearsalTime time;

    private long unit;
    private long round;
    private long obligation;
    private String instance = "";
    private List<String> before = List.of();

    @BeforeEach
    void aHealthyObligation() {
        unit = directory.findOrCreateUnit("310000", "HEALTH", "核查演练委", null).key();
        long item = insert(
                "reporting_item",
                "campaign_id, item_code, name, kind, contents, class_ids, lead_unit_id, review_workdays, head_workdays,"
                        + " meeting_workdays, grace_workdays",
                "-7, 'probe', '月报', 'monthly', '', '', " + unit + ", 2, 3, 5, 5");
        round = insert(
                "collection_round",
                "campaign_id, item_id, period_code, title, state, owner_unit_id, lead_unit_id, nominal_due, effective_due,"
                        + " cut_off_at, lock_at, expected, started_at, ended_at",
                "-7, " + item + ", '2021-07', '7月月报', 'ENDED', " + unit + ", " + unit
                        + ", date '2021-08-05', date '2021-08-05', :later, :later, 1, :now, :now");
        obligation = insert(
                "obligation",
                "campaign_id, item_id, round_id, period_code, title, kind, owner_unit_id, receiver_unit_id, lead_unit_id,"
                        + " unit_class, unit_kind, peer, nominal_due, effective_due, overdue_from, lock_at, opened_at, state",
                "-7, " + item + ", " + round + ", '2021-07', '7月月报', 'monthly', " + unit + ", " + unit + ", " + unit
                        + ", 'MEMBERS', 'HEALTH', false, date '2021-08-05', date '2021-08-05', date '2021-08-05', :later,"
                        + " :now, 'OPEN'");
        instance = runtime.startProcessInstanceByKey("report", String.valueOf(obligation))
                .getId();
        before = found();
    }

    @Test
    void aHealthyObligationBreaksNothing() {
        assertThat(before).noneMatch(what -> what.contains("obligation " + obligation));
    }

    @Test
    void anObligationWithoutItsProcessIsNamed() {
        runtime.deleteProcessInstance(instance, "broken by test");
        assertThat(news())
                .anyMatch(named("open-obligation-has-one-report", "obligation " + obligation))
                .anyMatch(named("open-obligation-has-one-work-item", "obligation " + obligation));
    }

    @Test
    void aProcessWhoseObligationIsSettledIsNamed() {
        change("update obligation set state = 'ACCEPTED' where id = " + obligation);
        assertThat(news()).anyMatch(named("report-has-an-open-obligation", "obligation " + obligation));
    }

    @Test
    void aReportWithTwoTasksIsNamed() {
        runtime.createProcessInstanceModification(instance)
                .startBeforeActivity("review-report")
                .execute();
        assertThat(news())
                .anyMatch(named("report-has-one-task", "obligation " + obligation))
                .anyMatch(named("open-obligation-has-one-work-item", "is in 2 inboxes"));
    }

    @Test
    void aReportInTheWrongInboxIsNamed() {
        change("update obligation set state = 'SUBMITTED' where id = " + obligation);
        assertThat(news()).anyMatch(named("report-lies-with-the-right-unit", "obligation " + obligation));
    }

    @Test
    void aTaskWithoutWorkItemIsNamed() {
        change("delete from work_item where task_id = '" + task() + "'");
        assertThat(news()).anyMatch(named("task-has-one-work-item", task()));
    }

    @Test
    void aWorkItemWithoutItsTaskIsNamed() {
        change("update work_item set task_id = 'gone' where task_id = '" + task() + "'");
        assertThat(news()).anyMatch(named("work-item-has-its-task", "fill-report:" + obligation));
    }

    @Test
    void aWorkItemWithoutOwnerIsNamed() {
        change("update work_item set owner_unit_id = -1 where task_id = '" + task() + "'");
        assertThat(news()).anyMatch(named("work-item-has-an-owner", "fill-report:" + obligation));
    }

    @Test
    void aReportWithoutDueDateIsNamed() {
        change("update work_item set due_at = null where task_id = '" + task() + "'");
        assertThat(news()).anyMatch(named("work-item-has-a-due-date", "fill-report:" + obligation));
    }

    @Test
    void aWorkItemNeitherOpenNorClosedIsNamed() {
        change("update work_item set open_key = null where task_id = '" + task() + "'");
        assertThat(news()).anyMatch(named("work-item-is-open-or-closed", "fill-report:" + obligation));
    }

    @Test
    void aRoundWithoutProcessIsNamed() {
        change("update collection_round set ended_at = null where id = " + round);
        assertThat(news()).anyMatch(named("round-has-a-process", "round " + round));
    }

    @Test
    void aRoundThatForgotAUnitIsNamed() {
        jdbc.sql("update collection_round set opened_at = :now, expected = 2 where id = :id")
                .param("now", Instants.db(time.now()))
                .param("id", round)
                .update();
        assertThat(news()).anyMatch(named("opened-round-asks-everybody", "expects 2 reports, but 1"));
    }

    @Test
    void anObligationOpenAfterItsLockIsNamed() {
        jdbc.sql("update obligation set lock_at = :at where id = :id")
                .param("at", Instants.db(time.now().minus(Duration.ofDays(2))))
                .param("id", obligation)
                .update();
        assertThat(news()).anyMatch(named("obligation-ends-with-its-lock", "obligation " + obligation));
    }

    @Test
    void supervisionWithoutProcessIsNamed() {
        long supervision = insert(
                "supervision",
                "open_key, obligation_id, campaign_id, owner_unit_id, lead_unit_id, title, state, started_at",
                obligation + ", " + obligation + ", -7, " + unit + ", " + unit + ", '督办', 'OPEN', :now");
        assertThat(news()).anyMatch(named("supervision-has-a-process", "supervision " + supervision));
    }

    @Test
    void aStepThatStandsStillIsNamed() {
        repository
                .createDeployment()
                .addModelInstance(
                        "standing-probe.bpmn",
                        Bpmn.createExecutableProcess("standing-probe")
                                .camundaHistoryTimeToLive(1)
                                .startEvent()
                                .camundaAsyncAfter()
                                .endEvent()
                                .done())
                .deploy();
        runtime.startProcessInstanceByKey("standing-probe");
        assertThat(news()).isEmpty();
        change("update ACT_RU_JOB set RETRIES_ = 0 where PROCESS_DEF_KEY_ = 'standing-probe'");
        assertThat(news()).anyMatch(named("nothing-stands-still", "process standing-probe"));
    }

    @Test
    void mailThatNeverLeftIsNamed() {
        insert(
                "outbox_mail",
                "kind, filing_key, reminder_key, subject, message_id, filed_at, not_before, state",
                "'IMMEDIATE', 'probe', 'probe', '催报演练', 'probe', :past, :past, 'WAITING'");
        assertThat(news()).anyMatch(named("no-mail-waits-too-long", "催报演练"));
    }

    @Test
    void aDigestLineThatNeverLeftIsNamed() {
        insert(
                "digest_line",
                "owner_unit_id, role, item_key, reminder_key, on_day, not_before, line_text, link, filed_at, state",
                unit + ", 'LIAISON', 'probe:1', 'probe:1:0:T-3', date '2021-08-01', :past, '请报送', '/reports/1', :past,"
                        + " 'WAITING'");
        assertThat(news()).anyMatch(named("no-digest-line-waits-too-long", "probe:1:0:T-3"));
    }

    private String task() {
        return tasks.createTaskQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId();
    }

    private List<String> news() {
        return found().stream().filter(what -> !before.contains(what)).toList();
    }

    private List<String> found() {
        return new InvariantChecker(database)
                .check().stream().map(InvariantChecker.Violation::toString).toList();
    }

    private static java.util.function.Predicate<String> named(String rule, String what) {
        return violation -> violation.contains("(" + rule + ": ") && violation.contains(what);
    }

    private void change(String sql) {
        assertThat(jdbc.sql(sql).update()).isNotNegative();
    }

    private long insert(String table, String columns, String values) {
        Instant now = time.now();
        String sql = "insert into " + table + " (" + columns + ") values (" + values + ")";
        jdbc.sql(sql)
                .params(Map.of(
                        "now", Instants.db(now),
                        "later", Instants.db(now.plus(Duration.ofDays(30))),
                        "past", Instants.db(now.minus(Duration.ofDays(2)))))
                .update();
        return jdbc.sql("select max(id) from " + table).query(Long.class).single();
    }
}
