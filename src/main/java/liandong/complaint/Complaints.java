package liandong.complaint;

import static liandong.shared.Instants.db;
import static liandong.shared.Instants.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import liandong.complaint.Complaint.Turn;
import liandong.handoff.ViolationType;
import liandong.organization.NotVisible;
import liandong.shared.BusinessTime;
import liandong.shared.Conflict;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;

/** All complaints (投诉举报登记簿). */
@Repository
public class Complaints {

    private final JdbcClient jdbc;

    Complaints(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Numbers it within its unit and year; two at the same time: the second one is tried again. */
    long insert(NewComplaint complaint, long leadUnitId, String registeredBy, Turn turn) {
        int year = turn.since().atZone(BusinessTime.ZONE).getYear();
        ComplaintMatter matter = complaint.matter();
        KeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into complaint (campaign_id, owner_unit_id, lead_unit_id, number_year, number_seq, named,
                            source, source_number, track, received_on, subject_name, address, region_code, violation_type,
                            facts, state, since, due, registered_by, registered_at)
                        select cast(:campaign as bigint), cast(:unit as bigint), cast(:lead as bigint), cast(:numberYear as integer),
                            coalesce(max(number_seq), 0) + 1, cast(:named as boolean), cast(:source as varchar(30)),
                            cast(:sourceNumber as varchar(200)), cast(:track as varchar(20)), cast(:received as date),
                            cast(:subject as varchar(200)), cast(:address as varchar(200)), cast(:region as varchar(12)),
                            cast(:type as varchar(40)), cast(:facts as varchar(2000)), 'ACCEPTING',
                            cast(:now as timestamp with time zone), cast(:due as date), cast(:by as varchar(200)),
                            cast(:now as timestamp with time zone)
                        from complaint where owner_unit_id = :unit and number_year = :numberYear
                        """)
                .param("campaign", complaint.campaignId())
                .param("unit", complaint.unitId())
                .param("lead", leadUnitId)
                .param("numberYear", year)
                .param("named", !complaint.complainant().isAnonymous())
                .param("source", matter.source().name())
                .param("sourceNumber", matter.sourceNumber().strip())
                .param("track", matter.track().name())
                .param("received", matter.receivedOn())
                .param("subject", matter.subjectName().strip())
                .param("address", matter.address().strip())
                .param("region", matter.regionCode())
                .param("type", matter.type().name())
                .param("facts", matter.facts().strip())
                .param("now", db(turn.since()))
                .param("due", turn.due())
                .param("by", registeredBy)
                .update(key, "id");
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    public Complaint get(long id) {
        return find(id).orElseThrow(NotVisible::new);
    }

    Optional<Complaint> find(long id) {
        return jdbc.sql("select * from complaint where id = :id")
                .param("id", id)
                .query(Complaints::map)
                .optional();
    }

    /** The one that was handed off under that id. */
    Optional<Complaint> handedOff(long handoffId) {
        return jdbc.sql("select * from complaint where handoff_id = :handoff")
                .param("handoff", handoffId)
                .query(Complaints::map)
                .optional();
    }

    List<Complaint> open(long campaignId) {
        return jdbc.sql("select * from complaint where campaign_id = :campaign and state <> 'CLOSED' order by due, id")
                .param("campaign", campaignId)
                .query(Complaints::map)
                .list();
    }

    void save(Complaint complaint) {
        ComplaintStanding standing = complaint.standing();
        int updated = jdbc.sql("""
                        update complaint set state = :state, since = :since, due = :due, resume_due = :resume,
                            extension_asked = :asked, outcome = :outcome, result = :result, document_no = :document,
                            answer = :answer, answered_on = :answeredOn, satisfaction = :satisfaction, handoff_id = :handoff, version = version + 1
                        where id = :id and version = :version""")
                .param("state", standing.state().name())
                .param("since", db(standing.since()))
                .param("due", standing.due())
                .param("resume", standing.resumeDue())
                .param("asked", standing.extensionAsked())
                .param("outcome", name(standing.outcome()))
                .param("result", standing.result())
                .param("document", standing.documentNo())
                .param("answer", standing.answer())
                .param("answeredOn", standing.answeredOn())
                .param("satisfaction", name(standing.satisfaction()))
                .param("handoff", standing.handoffId())
                .param("id", complaint.id())
                .param("version", standing.version())
                .update();
        if (updated == 0) {
            throw new Conflict("complaint.conflict");
        }
    }

    private static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }

    static Complaint map(ResultSet row, int number) throws SQLException {
        return new Complaint(
                new ComplaintTerms(
                        row.getLong("id"),
                        row.getLong("campaign_id"),
                        row.getLong("owner_unit_id"),
                        row.getLong("lead_unit_id"),
                        "%d-%04d".formatted(row.getInt("number_year"), row.getInt("number_seq")),
                        row.getBoolean("named"),
                        row.getString("registered_by"),
                        read(row, "registered_at")),
                new ComplaintMatter(
                        ComplaintSource.valueOf(row.getString("source")),
                        row.getString("source_number"),
                        ComplaintTrack.valueOf(row.getString("track")),
                        row.getObject("received_on", LocalDate.class),
                        row.getString("subject_name"),
                        row.getString("address"),
                        row.getString("region_code"),
                        ViolationType.valueOf(row.getString("violation_type")),
                        row.getString("facts")),
                new ComplaintStanding(
                        ComplaintState.valueOf(row.getString("state")),
                        read(row, "since"),
                        row.getObject("due", LocalDate.class),
                        row.getObject("resume_due", LocalDate.class),
                        row.getBoolean("extension_asked"),
                        row.getString("outcome") == null ? null : ComplaintOutcome.valueOf(row.getString("outcome")),
                        row.getString("result"),
                        row.getString("document_no"),
                        row.getString("answer"),
                        row.getObject("answered_on", LocalDate.class),
                        row.getString("satisfaction") == null
                                ? null
                                : Satisfaction.valueOf(row.getString("satisfaction")),
                        row.getObject("handoff_id", Long.class),
                        row.getInt("version")));
    }
}
