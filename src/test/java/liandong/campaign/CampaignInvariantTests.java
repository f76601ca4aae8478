package liandong.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import liandong.LiandongTest;
import liandong.organization.Capability;
import liandong.organization.Directory;
import liandong.shared.WorkingCalendar;
import liandong.worklist.InvariantChecker;
import liandong.worklist.NewWorkItem;
import liandong.worklist.Worklist;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@LiandongTest
@Transactional
class CampaignInvariantTests {

    @Autowired
    private DataSource database;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Directory directory;

    @Autowired
    private Worklist worklist;

    private long unit;
    private long campaign;
    private long phase;
    private long checklist;

    @BeforeEach
    void aCampaignWhoseProcessesAreGone() {
        unit = Objects.requireNonNull(
                directory.findOrCreateUnit("310000", "HEALTH", "核查演练委", null).id());
        campaign = insert(
                "campaign",
                "plan_id, name, title, lead_unit_id, region_code, starts_on, ends_on, holiday_policy, state, planned_units,"
                        + " launch_token, launched_at",
                "'probe', '核查演练', '核查演练', " + unit
                        + ", '310000', date '2021-07-01', date '2021-12-31', 'NEXT_WORKDAY', 'RUNNING', 1, '"
                        + UUID.randomUUID() + "', timestamp with time zone '2021-07-01 00:00:00+00'");
        phase = insert(
                "phase",
                "campaign_id, plan_phase_id, position_no, kind, name, starts_on, ends_on, planned_start, planned_end, state, lead_unit_id",
                campaign + ", 'P1', 1, 'MOBILIZATION', '动员部署', date '2021-07-01', date '2021-08-31',"
                        + " date '2021-07-01', date '2021-08-31', 'OPEN', " + unit);
        checklist = insert(
                "phase_checklist",
                "phase_id, owner_unit_id, receiver_unit_id, lead_unit_id, state",
                phase + ", " + unit + ", " + unit + ", " + unit + ", 'OPEN'");
    }

    @Test
    void aCampaignWithoutProcessIsNamed() {
        assertThat(found("campaign-has-a-process")).anyMatch(what -> what.startsWith("campaign " + campaign + " "));
    }

    @Test
    void aPhaseWithoutProcessIsNamed() {
        assertThat(found("phase-has-a-process")).anyMatch(what -> what.startsWith("phase " + phase + " "));
    }

    @Test
    void aChecklistInNoInboxIsNamed() {
        String start = "checklist " + checklist + " ";
        assertThat(found("checklist-has-one-work-item")).anyMatch(what -> what.startsWith(start));
        openWork();
        assertThat(found("checklist-has-one-work-item")).noneMatch(what -> what.startsWith(start));
        jdbc.sql("update phase_checklist set state = 'DONE' where id = " + checklist)
                .update();
        assertThat(found("checklist-has-one-work-item")).anyMatch(what -> what.startsWith(start));
    }

    @Test
    void workLeftBehindByAClosedCampaignIsNamed() {
        openWork();
        jdbc.sql("update campaign set state = 'CLOSED' where id = " + campaign).update();
        assertThat(found("closed-campaign-leaves-no-work"))
                .anyMatch(what -> what.endsWith("is open in closed campaign " + campaign));
    }

    private void openWork() {
        LocalDate due = LocalDate.of(2021, 8, 31);
        worklist.open(new NewWorkItem(
                "phase-checklist",
                checklist,
                unit,
                Capability.LIAISON,
                null,
                "动员部署阶段任务",
                campaign,
                unit,
                unit,
                "/campaigns/" + campaign + "/phases/" + phase,
                due,
                WorkingCalendar.endOf(due)));
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
