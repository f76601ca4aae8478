package liandong.reporting;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import liandong.organization.Capability;
import liandong.organization.Directory;
import org.camunda.bpm.engine.RuntimeService;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes obligations for tests, each with units, people and a round of its own and its running process. */
@Component
public class OwedReports {

    public static final String MONTHLY = "cn-medbeauty-monthly-shanghai-2021";
    public static final String PASSWORD = "liandong-2021-Xy";
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final Directory directory;
    private final JdbcClient jdbc;
    private final RuntimeService runtime;
    private final TransactionTemplate transaction;

    OwedReports(Directory directory, JdbcClient jdbc, RuntimeService runtime, TransactionTemplate transaction) {
        this.directory = directory;
        this.jdbc = jdbc;
        this.runtime = runtime;
        this.transaction = transaction;
    }

    /** An obligation and the names of its people: unit's liaison and head, officer of the lead, liaison of a stranger. */
    public record Owed(long id, String liaison, String colleague, String head, String officer, String stranger) {

        public String path() {
            return "/reports/" + id;
        }
    }

    public Owed monthly(String unitKind) {
        return owed(unitKind, MONTHLY, "2021-07", "MONTHLY", "上一月工作数据");
    }

    public Owed summary(@Nullable String tableId) {
        return owed("HEALTH", tableId, "ALL", "FINAL", "工作开展情况\n取得的成效");
    }

    /** What the same unit owes of the same item for another period. */
    public Owed again(Owed earlier, String period) {
        Long id = transaction.execute(status -> {
            long round = insert(
                    "insert into collection_round (campaign_id, item_id, period_code, title, state, owner_unit_id,"
                            + " lead_unit_id, nominal_due, effective_due, cut_off_at, lock_at, started_at)"
                            + " select r.campaign_id, r.item_id, cast(:period as varchar(10)), r.title, r.state, r.owner_unit_id,"
                            + " r.lead_unit_id, r.nominal_due, r.effective_due, r.cut_off_at, r.lock_at, r.started_at"
                            + " from collection_round r join obligation o on o.round_id = r.id where o.id = :id",
                    Map.of("period", period, "id", earlier.id()));
            long obligation = insert(
                    "insert into obligation (campaign_id, item_id, round_id, period_code, title, kind, owner_unit_id,"
                            + " receiver_unit_id, lead_unit_id, unit_class, unit_kind, peer, nominal_due, effective_due,"
                            + " overdue_from, lock_at, opened_at, state) select campaign_id, item_id, :round,"
                            + " cast(:period as varchar(10)), title, kind, owner_unit_id, receiver_unit_id, lead_unit_id, unit_class,"
                            + " unit_kind, peer, nominal_due, effective_due, overdue_from, lock_at, opened_at, 'OPEN'"
                            + " from obligation where id = :id",
                    Map.of("period", period, "id", earlier.id(), "round", round));
            runtime.startProcessInstanceByKey("report", String.valueOf(obligation));
            return obligation;
        });
        return new Owed(
                java.util.Objects.requireNonNull(id),
                earlier.liaison(),
                earlier.colleague(),
                earlier.head(),
                earlier.officer(),
                earlier.stranger());
    }

    private Owed owed(String unitKind, @Nullable String tableId, String period, String kind, String contents) {
        int n = NUMBER.incrementAndGet();
        long lead = unit("HEALTH", "牵头单位" + n);
        long unit = unit(unitKind, "报送单位" + n);
        long other = unit("POSTAL", "无关单位" + n);
        account("lead" + n + ".officer", Capability.OFFICER, lead);
        account("unit" + n + ".liaison", Capability.LIAISON, unit);
        account("unit" + n + ".colleague", Capability.LIAISON, unit);
        account("unit" + n + ".head", Capability.UNIT_HEAD, unit);
        account("other" + n + ".liaison", Capability.LIAISON, other);
        Long obligation = transaction.execute(status -> rows(n, lead, unit, unitKind, tableId, period, kind, contents));
        return new Owed(
                java.util.Objects.requireNonNull(obligation),
                "unit" + n + ".liaison",
                "unit" + n + ".colleague",
                "unit" + n + ".head",
                "lead" + n + ".officer",
                "other" + n + ".liaison");
    }

    private long rows(
            int n,
            long lead,
            long unit,
            String unitKind,
            @Nullable String tableId,
            String period,
            String kind,
            String contents) {
        OffsetDateTime opened = OffsetDateTime.parse("2021-08-01T08:00+08:00");
        OffsetDateTime lock = OffsetDateTime.parse("2021-09-07T00:00+08:00");
        long campaign = insert(
                "insert into campaign (plan_id, name, title, lead_unit_id, region_code, starts_on, ends_on, holiday_policy,"
                        + " state, planned_units, launch_token, launched_at) values ('test', 'x', 'x', :lead, '310000',"
                        + " date '2021-06-01', date '2021-12-31', 'NEXT_WORKDAY', 'RUNNING', 1, :token, :opened)",
                Map.of("lead", lead, "token", "owed-" + n, "opened", opened));
        long item = insert(
                "insert into reporting_item (campaign_id, item_code, name, kind, "
                        + (tableId == null ? "" : "table_id, ")
                        + "contents, class_ids, receiver_unit_id,"
                        + " lead_unit_id, review_workdays, head_workdays, meeting_workdays, grace_workdays) values (:campaign,"
                        + " 'R', '工作月报', :kind, " + (tableId == null ? "" : "'" + tableId + "', ") + ":contents, 'X',"
                        + " :lead, :lead, 2, 3, 5, 5)",
                Map.of("campaign", campaign, "kind", kind, "contents", contents, "lead", lead));
        long round = insert(
                "insert into collection_round (campaign_id, item_id, period_code, title, state, owner_unit_id, lead_unit_id,"
                        + " nominal_due, effective_due, cut_off_at, lock_at, started_at) values (:campaign, :item, :period, 'x',"
                        + " 'OPEN', :lead, :lead, date '2021-08-05', date '2021-08-05', :lock, :lock, :opened)",
                Map.of(
                        "campaign",
                        campaign,
                        "item",
                        item,
                        "period",
                        period,
                        "lead",
                        lead,
                        "lock",
                        lock,
                        "opened",
                        opened));
        long obligation = insert(
                "insert into obligation (campaign_id, item_id, round_id, period_code, title, kind, owner_unit_id,"
                        + " receiver_unit_id, lead_unit_id, unit_class, unit_kind, peer, nominal_due, effective_due,"
                        + " overdue_from, lock_at, opened_at, state) values (:campaign, :item, :round, :period, '2021年7月工作月报',"
                        + " :kind, :unit, :lead, :lead, 'X', :unitKind, false, date '2021-08-05', date '2021-08-05',"
                        + " date '2021-08-05', :lock, :opened, 'OPEN')",
                Map.of(
                        "campaign",
                        campaign,
                        "item",
                        item,
                        "round",
                        round,
                        "period",
                        period,
                        "kind",
                        kind,
                        "unit",
                        unit,
                        "lead",
                        lead,
                        "unitKind",
                        unitKind,
                        "lock",
                        lock,
                        "opened",
                        opened));
        runtime.startProcessInstanceByKey("report", String.valueOf(obligation));
        return obligation;
    }

    private long insert(String sql, Map<String, ?> parameters) {
        KeyHolder key = new GeneratedKeyHolder();
        jdbc.sql(sql).params(parameters).update(key, "id");
        return java.util.Objects.requireNonNull(key.getKey()).longValue();
    }

    private long unit(String kind, String name) {
        return directory.findOrCreateUnit("310000", kind, name, null).key();
    }

    private void account(String username, Capability capability, long unit) {
        directory.createAccount(
                username, "测试" + username, capability, username + "@liandong.test", PASSWORD, List.of(unit));
    }
}
