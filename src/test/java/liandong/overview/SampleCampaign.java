package liandong.overview;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import liandong.organization.Capability;
import liandong.organization.Directory;
import liandong.shared.Instants;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;

/**
 * A campaign in the middle of its life, as rows: led by one office, with three members; July is reported by the first on
 * time, by the second late and by the third not at all; August is not opened yet. Without engine, so that pages are
 * tested by themselves.
 */
final class SampleCampaign {

    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private static final AtomicInteger ACCOUNTS = new AtomicInteger();

    private final JdbcTemplate jdbc;
    private final Directory directory;
    final long id;
    final long lead;
    final List<Long> members;
    final List<Long> reports;
    final long round;
    final long phase;

    private final long item;
    private final int number = NUMBERS.incrementAndGet();

    SampleCampaign(JdbcTemplate jdbc, Directory directory) {
        this.jdbc = jdbc;
        this.directory = directory;
        this.lead = unit("市卫生健康委");
        this.members = List.of(unit("市公安局"), unit("市市场监管局"), unit("市药品监管局"));
        this.id = insert(
                "campaign",
                Map.ofEntries(
                        Map.entry("plan_id", "sample"),
                        Map.entry("name", "打击非法医疗美容服务专项整治" + number),
                        Map.entry("title", "实施方案"),
                        Map.entry("doc_number", "沪卫监督〔2021〕22号"),
                        Map.entry("lead_unit_id", lead),
                        Map.entry("region_code", "310000"),
                        Map.entry("starts_on", LocalDate.of(2021, 6, 1)),
                        Map.entry("ends_on", LocalDate.of(2021, 12, 31)),
                        Map.entry("holiday_policy", "NEXT_WORKDAY"),
                        Map.entry("state", "RUNNING"),
                        Map.entry("planned_units", 4),
                        Map.entry("launch_token", "sample-" + number + "-" + System.nanoTime()),
                        Map.entry("launched_at", at("2021-08-01T01:30:00Z"))));
        participant(lead, "HC", "LEAD", null);
        members.forEach(unit -> participant(unit, "M" + unit, "MEMBER", "AGENCY"));
        phase("P1", "动员部署阶段", "2021-06-01", "2021-08-31", "OPEN", 1);
        this.phase = phase("P2", "集中行动阶段", "2021-08-01", "2021-09-30", "OPEN", 2);
        phase("P3", "强化巩固阶段", "2021-10-01", "2021-11-30", "WAITING", 3);
        this.item = item();
        this.round = round(item);
        period(item, 1, "2021-07", "2021-08-03", round);
        period(item, 2, "2021-08", "2021-09-06", null);
        this.reports = List.of(
                obligation(item, members.get(0), "ACCEPTED", at("2021-08-02T02:00:00Z")),
                obligation(item, members.get(1), "SUBMITTED", at("2021-08-04T02:00:00Z")),
                obligation(item, members.get(2), "OPEN", null));
    }

    String officerOfLead() {
        return account(Capability.OFFICER, lead);
    }

    String liaison(int member) {
        return account(Capability.LIAISON, members.get(member));
    }

    String stranger() {
        return account(Capability.LIAISON, unit("外单位"));
    }

    /** Somebody new who acts for that unit; answers the user name. */
    String account(Capability capability, long unit) {
        String username = "sample-" + ACCOUNTS.incrementAndGet();
        directory.createAccount(username, "某人", capability, null, "liandong-2021", List.of(unit));
        return username;
    }

    /** Units of a county that owe July's report: so many in time, one late, one not at all; answers their ids. */
    List<Long> county(String region, int inTime) {
        return IntStream.range(0, inTime + 2)
                .mapToObj(i -> {
                    long unit = unit(region, region + "单位" + i);
                    participant(unit, "C" + unit, "SUBORDINATE", "AGENCY");
                    Object submitted = i < inTime ? at("2021-08-03T15:59:00Z") : at("2021-08-03T16:01:00Z");
                    boolean missing = i == inTime + 1;
                    obligation(item, unit, missing ? "OPEN" : "SUBMITTED", missing ? null : submitted);
                    return unit;
                })
                .toList();
    }

    private long unit(String name) {
        return unit("310000", name);
    }

    private long unit(String region, String name) {
        return directory
                .findOrCreateUnit(region, "SAMPLE", name + "（" + number + "）", null)
                .key();
    }

    private void participant(long unit, String planUnit, String role, String unitClass) {
        jdbc.update(
                "insert into participant (campaign_id, unit_id, plan_unit_id, role, peer) values (?, ?, ?, ?, true)",
                id,
                unit,
                planUnit,
                role);
        if (unitClass != null) {
            jdbc.update(
                    "insert into participant_class (campaign_id, unit_id, class_id) values (?, ?, ?)",
                    id,
                    unit,
                    unitClass);
        }
    }

    private long phase(String plan, String name, String from, String to, String state, int position) {
        return insert(
                "phase",
                Map.ofEntries(
                        Map.entry("campaign_id", id),
                        Map.entry("plan_phase_id", plan),
                        Map.entry("position_no", position),
                        Map.entry("kind", "OTHER"),
                        Map.entry("name", name),
                        Map.entry("starts_on", LocalDate.parse(from)),
                        Map.entry("ends_on", LocalDate.parse(to)),
                        Map.entry("planned_end", LocalDate.parse(to)),
                        Map.entry("state", state),
                        Map.entry("lead_unit_id", lead),
                        Map.entry("planned_start", LocalDate.parse(from))));
    }

    private long item() {
        return insert(
                "reporting_item",
                Map.ofEntries(
                        Map.entry("campaign_id", id),
                        Map.entry("item_code", "R_MONTHLY"),
                        Map.entry("name", "专项整治工作月报"),
                        Map.entry("kind", "MONTHLY"),
                        Map.entry("contents", ""),
                        Map.entry("class_ids", "AGENCY"),
                        Map.entry("receiver_unit_id", lead),
                        Map.entry("lead_unit_id", lead),
                        Map.entry("review_workdays", 2),
                        Map.entry("head_workdays", 3),
                        Map.entry("meeting_workdays", 5),
                        Map.entry("grace_workdays", 5)));
    }

    private long round(long item) {
        return insert(
                "collection_round",
                Map.ofEntries(
                        Map.entry("campaign_id", id),
                        Map.entry("item_id", item),
                        Map.entry("period_code", "2021-07"),
                        Map.entry("title", "2021年7月工作月报"),
                        Map.entry("state", "OPEN"),
                        Map.entry("owner_unit_id", lead),
                        Map.entry("lead_unit_id", lead),
                        Map.entry("nominal_due", LocalDate.of(2021, 8, 3)),
                        Map.entry("effective_due", LocalDate.of(2021, 8, 3)),
                        Map.entry("cut_off_at", at("2021-08-10T16:00:00Z")),
                        Map.entry("lock_at", at("2021-09-06T16:00:00Z")),
                        Map.entry("expected", 3),
                        Map.entry("started_at", at("2021-08-01T00:00:00Z"))));
    }

    private void period(long item, int place, String code, String due, Long roundId) {
        jdbc.update(
                "insert into item_period (item_id, place, period_code, nominal_due, planned_due, effective_due, opens_at, cut_off_at, lock_at, round_id)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                item,
                place,
                code,
                LocalDate.parse(due),
                LocalDate.parse(due),
                LocalDate.parse(due),
                at("2021-08-01T00:00:00Z"),
                at("2021-08-10T16:00:00Z"),
                at("2021-09-06T16:00:00Z"),
                roundId);
    }

    private long obligation(long item, long unit, String state, Object submittedAt) {
        long report = insert(
                "obligation",
                Map.ofEntries(
                        Map.entry("campaign_id", id),
                        Map.entry("item_id", item),
                        Map.entry("round_id", round),
                        Map.entry("period_code", "2021-07"),
                        Map.entry("title", "2021年7月工作月报"),
                        Map.entry("kind", "MONTHLY"),
                        Map.entry("owner_unit_id", unit),
                        Map.entry("receiver_unit_id", lead),
                        Map.entry("lead_unit_id", lead),
                        Map.entry("unit_class", "AGENCY"),
                        Map.entry("unit_kind", "SAMPLE"),
                        Map.entry("peer", true),
                        Map.entry("nominal_due", LocalDate.of(2021, 8, 3)),
                        Map.entry("effective_due", LocalDate.of(2021, 8, 3)),
                        Map.entry("overdue_from", LocalDate.of(2021, 8, 3)),
                        Map.entry("lock_at", at("2021-09-06T16:00:00Z")),
                        Map.entry("opened_at", at("2021-08-01T00:00:00Z")),
                        Map.entry("state", state)));
        jdbc.update(
                "update obligation set first_submitted_at = ?, submitted_at = ?, accepted_at = ? where id = ?",
                submittedAt,
                submittedAt,
                state.equals("ACCEPTED") ? submittedAt : null,
                report);
        return report;
    }

    private long insert(String table, Map<String, Object> values) {
        KeyHolder key = new GeneratedKeyHolder();
        String columns = String.join(", ", values.keySet());
        String places = values.keySet().stream().map(name -> ":" + name).collect(Collectors.joining(", "));
        JdbcClient.create(jdbc)
                .sql("insert into " + table + " (" + columns + ") values (" + places + ")")
                .params(values)
                .update(key, "id");
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    private static Object at(String instant) {
        return Instants.db(Instant.parse(instant));
    }
}
