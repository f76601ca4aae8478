package liandong.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The rows of the library of typical cases (典型案例库). */
@Repository
class SubmittedCases {

    private final JdbcClient jdbc;

    SubmittedCases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Rows (alias s) under a condition with what follows it, two queries. */
    List<SubmittedCase> list(String conditionAndOrder, Map<String, ?> parameters) {
        List<SubmittedCase> bare = jdbc.sql("select s.* from submitted_case s where " + conditionAndOrder)
                .params(parameters)
                .query((row, number) -> map(row))
                .list();
        Map<Long, List<LawReference>> laws =
                laws(bare.stream().map(SubmittedCase::id).toList());
        return bare.stream()
                .map(one -> one.with(laws.getOrDefault(one.id(), List.of())))
                .toList();
    }

    Optional<SubmittedCase> find(long id) {
        return list("s.id = :id", Map.of("id", id)).stream().findFirst();
    }

    void removeOf(long obligationId) {
        jdbc.sql("delete from submitted_case where obligation_id = :obligation")
                .param("obligation", obligationId)
                .update();
    }

    long insert(SubmittedCase fresh) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into submitted_case (campaign_id, obligation_id, owner_unit_id, receiver_unit_id, lead_unit_id,
                            period_code, org_name, penalty_on, title, facts, legal_basis, penalty, narrative)
                        values (:campaign, :obligation, :owner, :receiver, :lead,
                            :period, :organisation, :penaltyOn, :title, :facts, :basis, :penalty, :narrative)""")
                .param("campaign", fresh.campaignId())
                .param("obligation", fresh.obligationId())
                .param("owner", fresh.ownerUnitId())
                .param("receiver", fresh.receiverUnitId())
                .param("lead", fresh.leadUnitId())
                .param("period", fresh.periodCode())
                .param("organisation", fresh.organisation())
                .param("penaltyOn", fresh.penaltyOn())
                .param("title", fresh.title())
                .param("facts", fresh.facts())
                .param("basis", fresh.legalBasis())
                .param("penalty", fresh.penalty())
                .param("narrative", fresh.narrative())
                .update(key, "id");
        long id = Objects.requireNonNull(key.getKey()).longValue();
        fresh.laws().forEach(law -> insert(id, law));
        return id;
    }

    private void insert(long id, LawReference law) {
        jdbc.sql("insert into submitted_case_law (submitted_case_id, basis, law, article)"
                        + " values (:id, :basis, :law, :article)")
                .param("id", id)
                .param("basis", law.basis().name())
                .param("law", law.law())
                .param("article", law.article())
                .update();
    }

    /** @param by null takes the selection back */
    void select(long id, @Nullable String by, Object now) {
        jdbc.sql("update submitted_case set selected_by = :by, selected_at = cast(:at as timestamp with time zone)"
                        + " where id = :id")
                .param("by", by)
                .param("at", by == null ? null : now)
                .param("id", id)
                .update();
    }

    /** Names of the laws that cases of a condition rest on. */
    List<String> lawNames(String condition, Map<String, ?> parameters) {
        return jdbc.sql(
                        "select distinct l.law from submitted_case_law l join submitted_case s on s.id = l.submitted_case_id"
                                + " where " + condition + " order by l.law")
                .params(parameters)
                .query(String.class)
                .list();
    }

    private Map<Long, List<LawReference>> laws(Collection<Long> ids) {
        Map<Long, List<LawReference>> laws = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql(
                            "select * from submitted_case_law where submitted_case_id in (:ids) order by basis desc, law, article")
                    .param("ids", ids)
                    .query(row -> {
                        laws.computeIfAbsent(row.getLong("submitted_case_id"), id -> new ArrayList<>())
                                .add(new LawReference(
                                        LawReference.Basis.valueOf(row.getString("basis")),
                                        row.getString("law"),
                                        row.getString("article")));
                    });
        }
        return laws;
    }

    private static SubmittedCase map(ResultSet row) throws SQLException {
        return new SubmittedCase(
                row.getLong("id"),
                row.getLong("campaign_id"),
                row.getLong("obligation_id"),
                row.getLong("owner_unit_id"),
                row.getObject("receiver_unit_id", Long.class),
                row.getLong("lead_unit_id"),
                row.getString("period_code"),
                row.getString("org_name"),
                row.getString("penalty_on"),
                row.getString("title"),
                row.getString("facts"),
                row.getString("legal_basis"),
                row.getString("penalty"),
                row.getString("narrative"),
                List.of(),
                row.getString("selected_by"));
    }
}
