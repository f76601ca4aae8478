package liandong.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import liandong.shared.Conflict;
import liandong.shared.Instants;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;

/** All cases (案件). */
@Repository
class CaseRecords {

    private static final String SELECT =
            "select c.*, g.name as campaign_name from case_record c join campaign g on g.id = c.campaign_id where ";

    private static final List<String> COLUMNS = List.of(
            "state",
            "title",
            "subject_kind",
            "subject_name",
            "subject_key",
            "uscc",
            "place",
            "violation",
            "facts",
            "violated",
            "penalty_basis",
            "decision_number",
            "warned",
            "rectified",
            "suspended",
            "revoked",
            "fine_yuan",
            "confiscated_yuan",
            "other_measures",
            "suspected_crime",
            "found_on",
            "filed_on",
            "decided_on",
            "exposed_on",
            "closed_on",
            "closing_note",
            "alerted_at",
            "alert_answer");

    private final JdbcClient jdbc;

    CaseRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long insert(CaseRecord fresh) {
        KeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("insert into case_record (campaign_id, owner_unit_id, lead_unit_id, " + String.join(", ", COLUMNS)
                        + ") values (:campaign_id, :owner_unit_id, :lead_unit_id, :" + String.join(", :", COLUMNS)
                        + ")")
                .params(values(fresh))
                .param("campaign_id", fresh.campaignId())
                .param("owner_unit_id", fresh.ownerUnitId())
                .param("lead_unit_id", fresh.leadUnitId())
                .update(key, "id");
        long id = Objects.requireNonNull(key.getKey()).longValue();
        fresh.jointUnits().forEach(unit -> join(id, unit));
        return id;
    }

    void save(CaseRecord changed) {
        List<String> sets =
                COLUMNS.stream().map(column -> column + " = :" + column).toList();
        int updated = jdbc.sql("update case_record set " + String.join(", ", sets) + ", version = version + 1"
                        + " where id = :id and version = :version")
                .params(values(changed))
                .param("id", changed.id())
                .param("version", changed.version())
                .update();
        if (updated == 0) {
            throw new Conflict("casework.conflict");
        }
        jdbc.sql("delete from case_joint_unit where case_id = :id")
                .param("id", changed.id())
                .update();
        changed.jointUnits().forEach(unit -> join(changed.id(), unit));
    }

    private void join(long caseId, long unitId) {
        jdbc.sql("insert into case_joint_unit (case_id, unit_id) values (:case, :unit)")
                .param("case", caseId)
                .param("unit", unitId)
                .update();
    }

    Optional<CaseRecord> find(long id, CaseConditions conditions) {
        return list("c.id = :id and " + conditions.sql(), with(conditions.parameters(), Map.of("id", id))).stream()
                .findFirst();
    }

    /** Rows under a condition with what follows it (order, page), two queries. */
    List<CaseRecord> list(String conditionAndOrder, Map<String, ?> parameters) {
        List<CaseRecord> bare = jdbc.sql(SELECT + conditionAndOrder)
                .params(parameters)
                .query((row, number) -> map(row))
                .list();
        Map<Long, Set<Long>> joint = joint(bare.stream().map(CaseRecord::id).toList());
        return bare.stream()
                .map(one -> joined(one, joint.getOrDefault(one.id(), Set.of())))
                .toList();
    }

    private Map<Long, Set<Long>> joint(Collection<Long> ids) {
        Map<Long, Set<Long>> units = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql("select case_id, unit_id from case_joint_unit where case_id in (:ids)")
                    .param("ids", ids)
                    .query(row -> {
                        units.computeIfAbsent(row.getLong("case_id"), id -> new HashSet<>())
                                .add(row.getLong("unit_id"));
                    });
        }
        return units;
    }

    static Map<String, Object> with(Map<String, ?> some, Map<String, ?> more) {
        Map<String, Object> all = new HashMap<>(some);
        all.putAll(more);
        return all;
    }

    private static CaseRecord joined(CaseRecord bare, Set<Long> units) {
        return new CaseRecord(
                bare.id(),
                bare.campaignId(),
                bare.campaignName(),
                bare.ownerUnitId(),
                bare.leadUnitId(),
                bare.facts(),
                units,
                bare.closedOn(),
                bare.closingNote(),
                bare.alertedAt(),
                bare.alertAnswer(),
                bare.version());
    }

    private static Map<String, Object> values(CaseRecord from) {
        CaseFacts facts = from.facts();
        Penalty penalty = facts.penalty();
        Map<String, Object> values = new HashMap<>();
        values.put("state", from.state().name());
        values.put("title", facts.title());
        values.put("subject_kind", facts.subject().kind().name());
        values.put("subject_name", facts.subject().name());
        values.put("subject_key", facts.subject().key());
        values.put(
                "uscc",
                facts.subject().uscc().isEmpty() ? null : facts.subject().uscc());
        values.put("place", facts.place());
        values.put("violation", facts.violation());
        values.put("facts", facts.facts());
        values.put("violated", facts.violated());
        values.put("penalty_basis", facts.penaltyBasis());
        values.put("decision_number", facts.decisionNumber());
        values.put("warned", penalty.warned());
        values.put("rectified", penalty.rectified());
        values.put("suspended", penalty.suspended());
        values.put("revoked", penalty.revoked());
        values.put("fine_yuan", penalty.fineYuan());
        values.put("confiscated_yuan", penalty.confiscatedYuan());
        values.put("other_measures", penalty.otherMeasures());
        values.put("suspected_crime", facts.suspectedCrime());
        values.put("found_on", facts.dates().foundOn());
        values.put("filed_on", facts.dates().filedOn());
        values.put("decided_on", facts.dates().decidedOn());
        values.put("exposed_on", facts.dates().exposedOn());
        values.put("closed_on", from.closedOn());
        values.put("closing_note", from.closingNote());
        values.put("alerted_at", Instants.dbOrNull(from.alertedAt()));
        values.put("alert_answer", from.alertAnswer());
        return values;
    }

    private static CaseRecord map(ResultSet row) throws SQLException {
        return new CaseRecord(
                row.getLong("id"),
                row.getLong("campaign_id"),
                row.getString("campaign_name"),
                row.getLong("owner_unit_id"),
                row.getLong("lead_unit_id"),
                facts(row),
                Set.of(),
                row.getObject("closed_on", LocalDate.class),
                row.getString("closing_note"),
                Instants.readOrNull(row, "alerted_at"),
                row.getString("alert_answer"),
                row.getInt("version"));
    }

    private static CaseFacts facts(ResultSet row) throws SQLException {
        return new CaseFacts(
                row.getString("title"),
                new Subject(
                        SubjectKind.valueOf(row.getString("subject_kind")),
                        row.getString("subject_name"),
                        Objects.requireNonNullElse(row.getString("uscc"), "")),
                row.getString("place"),
                row.getString("violation"),
                row.getString("facts"),
                row.getString("violated"),
                row.getString("penalty_basis"),
                row.getString("decision_number"),
                new Penalty(
                        row.getBoolean("warned"),
                        row.getBoolean("rectified"),
                        row.getBoolean("suspended"),
                        row.getBoolean("revoked"),
                        row.getBigDecimal("fine_yuan"),
                        row.getBigDecimal("confiscated_yuan"),
                        row.getString("other_measures")),
                new CaseDates(
                        row.getObject("found_on", LocalDate.class),
                        row.getObject("filed_on", LocalDate.class),
                        row.getObject("decided_on", LocalDate.class),
                        row.getObject("exposed_on", LocalDate.class)),
                row.getBoolean("suspected_crime"));
    }
}
