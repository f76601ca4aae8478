package liandong.handoff;

import static liandong.shared.Instants.db;
import static liandong.shared.Instants.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import liandong.organization.NotVisible;
import liandong.shared.Conflict;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** All handoffs of clues (线索移送). */
@Repository
public class ClueHandoffs {

    private final JdbcClient jdbc;

    ClueHandoffs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public ClueHandoff get(long id) {
        return find(id).orElseThrow(NotVisible::new);
    }

    Optional<ClueHandoff> find(long id) {
        return jdbc.sql("select * from clue_handoff where id = :id")
                .param("id", id)
                .query(ClueHandoffs::map)
                .optional();
    }

    List<ClueHandoff> open(long campaignId) {
        return jdbc.sql("select * from clue_handoff where campaign_id = :campaign"
                        + " and state not in ('CLOSED', 'ENDED', 'WITHDRAWN') order by id")
                .param("campaign", campaignId)
                .query(ClueHandoffs::map)
                .list();
    }

    /** A handoff begins as a letter to be written. */
    long insert(long campaignId, long sender, long lead, HandoffMatter matter, String by, Instant now, LocalDate due) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into clue_handoff (campaign_id, owner_unit_id, lead_unit_id, subject_name, uscc, address,
                            region_code, clue_source, violation_type, violation, state, since, due, created_by, created_at)
                        values (:campaign, :sender, :lead, :subject, :uscc, :address, :region, :source, :type, :violation,
                            'WRITING', :now, :due, :by, :now)""")
                .param("campaign", campaignId)
                .param("sender", sender)
                .param("lead", lead)
                .param("subject", matter.subjectName())
                .param("uscc", matter.uscc())
                .param("address", matter.address())
                .param("region", matter.regionCode())
                .param("source", matter.source().name())
                .param("type", matter.type().name())
                .param("violation", matter.violation())
                .param("now", db(now))
                .param("due", due)
                .param("by", by)
                .update(key, "id");
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    /** Of two who act at once on the same state the second meets a conflict. */
    void save(ClueHandoff handoff) {
        HandoffStanding standing = handoff.standing();
        HandoffMatter matter = handoff.matter();
        HandoffOutcome outcome = standing.outcome();
        int changed = jdbc.sql("""
                        update clue_handoff set subject_name = :subject, uscc = :uscc, address = :address,
                            region_code = :region, clue_source = :source, violation_type = :type, violation = :violation,
                            state = :state, since = :since, due = :due, to_unit_id = :to, receiver_unit_id = :receiver,
                            letters = :letters, refusals = :refusals, sent_on = :sentOn, designated = :designated,
                            extension_asked = :extensionAsked, days_left = :daysLeft, resume_due = :resumeDue,
                            filed = :filed, decision = :decision, document_no = :documentNo, result = :result,
                            version = version + 1
                        where id = :id and version = :version""")
                .param("subject", matter.subjectName())
                .param("uscc", matter.uscc())
                .param("address", matter.address())
                .param("region", matter.regionCode())
                .param("source", matter.source().name())
                .param("type", matter.type().name())
                .param("violation", matter.violation())
                .param("state", standing.state().name())
                .param("since", db(standing.since()))
                .param("due", standing.due())
                .param("to", standing.toUnitId())
                .param("receiver", standing.receiverUnitId())
                .param("letters", standing.letters())
                .param("refusals", standing.refusals())
                .param("sentOn", standing.sentOn())
                .param("designated", standing.designated())
                .param("extensionAsked", standing.extensionAsked())
                .param("daysLeft", standing.daysLeft())
                .param("resumeDue", standing.resumeDue())
                .param("filed", outcome == null ? null : outcome.filed())
                .param("decision", outcome == null ? null : outcome.decision())
                .param("documentNo", outcome == null ? null : outcome.documentNo())
                .param("result", outcome == null ? null : outcome.result())
                .param("id", handoff.id())
                .param("version", standing.version())
                .update();
        if (changed == 0) {
            throw new Conflict("handoff.conflict");
        }
    }

    static ClueHandoff map(ResultSet row, int number) throws SQLException {
        HandoffTerms terms = new HandoffTerms(
                row.getLong("id"),
                row.getLong("campaign_id"),
                row.getLong("owner_unit_id"),
                row.getLong("lead_unit_id"),
                row.getString("created_by"),
                read(row, "created_at"));
        HandoffMatter matter = new HandoffMatter(
                row.getString("subject_name"),
                row.getString("uscc"),
                row.getString("address"),
                row.getString("region_code"),
                ClueSource.valueOf(row.getString("clue_source")),
                ViolationType.valueOf(row.getString("violation_type")),
                row.getString("violation"));
        return new ClueHandoff(terms, matter, standing(row));
    }

    private static HandoffStanding standing(ResultSet row) throws SQLException {
        return new HandoffStanding(
                HandoffState.valueOf(row.getString("state")),
                read(row, "since"),
                row.getObject("due", LocalDate.class),
                row.getObject("to_unit_id", Long.class),
                row.getObject("receiver_unit_id", Long.class),
                row.getInt("letters"),
                row.getInt("refusals"),
                row.getBoolean("sent_on"),
                row.getBoolean("designated"),
                row.getBoolean("extension_asked"),
                row.getInt("days_left"),
                row.getObject("resume_due", LocalDate.class),
                outcome(row),
                row.getInt("version"));
    }

    private static @Nullable HandoffOutcome outcome(ResultSet row) throws SQLException {
        return row.getString("result") == null
                ? null
                : new HandoffOutcome(
                        row.getBoolean("filed"),
                        row.getString("decision"),
                        row.getString("document_no"),
                        row.getString("result"));
    }
}
