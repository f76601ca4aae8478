package liandong.referral;

import static liandong.shared.Instants.db;
import static liandong.shared.Instants.dbOrNull;
import static liandong.shared.Instants.read;
import static liandong.shared.Instants.readOrNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import liandong.organization.NotVisible;
import liandong.shared.Conflict;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** All referrals of suspected crimes (涉嫌犯罪案件移送). */
@Repository
public class CriminalReferrals {

    private final JdbcClient jdbc;

    CriminalReferrals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public CriminalReferral get(long id) {
        return find(id).orElseThrow(NotVisible::new);
    }

    Optional<CriminalReferral> find(long id) {
        return list("r.id = :id", Map.of("id", id)).stream().findFirst();
    }

    /** Those a condition over {@code criminal_referral r} holds for; may end in an order. */
    List<CriminalReferral> list(String condition, Map<String, ?> parameters) {
        return jdbc.sql("select r.* from criminal_referral r where " + condition)
                .params(parameters)
                .query(CriminalReferrals::map)
                .list();
    }

    /** A referral begins as a report to be written. */
    long insert(ReferralTerms terms, ReferralFacts facts, ReferralLimits.Due due) {
        Map<String, @Nullable Object> row = columns(facts);
        row.put("campaign_id", terms.campaignId());
        row.put("owner_unit_id", terms.referrerUnitId());
        row.put("lead_unit_id", terms.leadUnitId());
        row.put("handoff_id", terms.handoffId());
        row.put("created_by", terms.createdBy());
        row.put("created_at", db(terms.createdAt()));
        row.put("state", ReferralState.WRITING.name());
        row.put("since", db(terms.createdAt()));
        row.put("entered_at", db(terms.createdAt()));
        row.put("due", due.day());
        row.put("due_at", db(due.at()));
        row.put("holder_unit_id", terms.referrerUnitId());
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("insert into criminal_referral (" + String.join(", ", row.keySet()) + ") values (:"
                        + String.join(", :", row.keySet()) + ")")
                .params(row)
                .update(key, "id");
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    /** Of two who act at once on the same state the second meets a conflict. */
    void save(CriminalReferral referral) {
        ReferralStanding standing = referral.standing();
        Map<String, @Nullable Object> row = columns(referral.facts());
        row.put("state", standing.state().name());
        row.put("since", db(standing.since()));
        row.put("entered_at", db(standing.enteredAt()));
        row.put("due", standing.due());
        row.put("due_at", dbOrNull(standing.dueAt()));
        row.put("holder_unit_id", standing.holderUnitId());
        row.put("receiver_unit_id", standing.receiverUnitId());
        row.put("letter_no", standing.letterNo());
        row.put("clock_from", standing.clockFrom());
        row.put("ground", standing.ground() == null ? null : standing.ground().name());
        row.put("supervised", standing.supervised());
        String assignments = row.keySet().stream()
                .map(column -> column + " = :" + column)
                .reduce((one, other) -> one + ", " + other)
                .orElseThrow();
        int changed = jdbc.sql("update criminal_referral set " + assignments
                        + ", version = version + 1 where id = :id and version = :version")
                .params(row)
                .param("id", referral.id())
                .param("version", standing.version())
                .update();
        if (changed == 0) {
            throw new Conflict("referral.conflict");
        }
    }

    private static Map<String, @Nullable Object> columns(ReferralFacts facts) {
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("suspect", facts.suspect());
        row.put("charge", facts.charge());
        row.put("story", facts.story());
        row.put("task_force", facts.taskForce());
        row.put("police_unit_id", facts.policeUnitId());
        row.put("police", facts.police());
        row.put("procuratorate_unit_id", facts.procuratorateUnitId());
        row.put("procuratorate", facts.procuratorate());
        row.put("prior_penalty", facts.priorPenalty());
        row.put("no_appraisal", facts.noAppraisal());
        for (Enclosure one : Enclosure.values()) {
            row.put(column(one), facts.copies(one));
        }
        return row;
    }

    private static String column(Enclosure one) {
        return one.name().toLowerCase(Locale.ROOT) + "_copies";
    }

    private static CriminalReferral map(ResultSet row, int number) throws SQLException {
        ReferralTerms terms = new ReferralTerms(
                row.getLong("id"),
                row.getLong("campaign_id"),
                row.getLong("owner_unit_id"),
                row.getLong("lead_unit_id"),
                row.getObject("handoff_id", Long.class),
                row.getString("created_by"),
                read(row, "created_at"));
        return new CriminalReferral(terms, facts(row), standing(row));
    }

    private static ReferralFacts facts(ResultSet row) throws SQLException {
        Map<Enclosure, Integer> enclosures = new HashMap<>();
        for (Enclosure one : Enclosure.values()) {
            enclosures.put(one, row.getInt(column(one)));
        }
        return new ReferralFacts(
                row.getString("suspect"),
                row.getString("charge"),
                row.getString("story"),
                row.getString("task_force"),
                row.getObject("police_unit_id", Long.class),
                row.getString("police"),
                row.getObject("procuratorate_unit_id", Long.class),
                row.getString("procuratorate"),
                row.getString("prior_penalty"),
                enclosures,
                row.getString("no_appraisal"));
    }

    private static ReferralStanding standing(ResultSet row) throws SQLException {
        String ground = row.getString("ground");
        return new ReferralStanding(
                ReferralState.valueOf(row.getString("state")),
                read(row, "since"),
                read(row, "entered_at"),
                row.getObject("due", LocalDate.class),
                readOrNull(row, "due_at"),
                row.getObject("holder_unit_id", Long.class),
                row.getObject("receiver_unit_id", Long.class),
                row.getString("letter_no"),
                row.getObject("clock_from", LocalDate.class),
                ground == null ? null : ExtensionGround.valueOf(ground),
                row.getBoolean("supervised"),
                row.getInt("version"));
    }
}
