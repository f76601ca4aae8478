package liandong.meeting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import liandong.campaign.Campaign;
import liandong.organization.NotVisible;
import liandong.shared.Conflict;
import liandong.shared.Instants;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;

/** All liaison meetings (联络员会议). */
@Repository
class Meetings {

    private final JdbcClient jdbc;

    Meetings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long plan(Campaign campaign, Cadence cadence, LocalDate proposedOn) {
        KeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                insert into meeting (campaign_id, campaign_name, owner_unit_id, lead_unit_id, meeting_number, state, cadence,
                    proposed_on)
                values (:campaign, :name, :lead, :lead, :number, 'PLANNED', :cadence, :proposedOn)""")
                .param("campaign", campaign.id())
                .param("name", campaign.name())
                .param("lead", campaign.leadUnit())
                .param("number", ofCampaign(campaign.id()).size() + 1)
                .param("cadence", cadence.name())
                .param("proposedOn", proposedOn)
                .update(key, "id");
        return java.util.Objects.requireNonNull(key.getKey()).longValue();
    }

    /** The next meetings are planned by the cadence of the last one. */
    void cadence(long campaignId, Cadence cadence) {
        jdbc.sql("update meeting set cadence = :cadence, version = version + 1"
                        + " where campaign_id = :campaign and cadence <> :cadence")
                .param("cadence", cadence.name())
                .param("campaign", campaignId)
                .update();
    }

    Meeting get(long id) {
        return find(id).orElseThrow(NotVisible::new);
    }

    Optional<Meeting> find(long id) {
        return jdbc.sql("select * from meeting where id = :id")
                .param("id", id)
                .query(Meetings::map)
                .optional();
    }

    List<Meeting> ofCampaign(long campaignId) {
        return jdbc.sql("select * from meeting where campaign_id = :campaign order by meeting_number")
                .param("campaign", campaignId)
                .query(Meetings::map)
                .list();
    }

    List<Meeting> ofCampaigns(Collection<Long> campaignIds) {
        return jdbc.sql("select * from meeting where campaign_id in (:campaigns)"
                        + " order by proposed_on desc, id desc")
                .param("campaigns", campaignIds.isEmpty() ? Set.of(-1L) : campaignIds)
                .query(Meetings::map)
                .list();
    }

    /** Stores what changed since it was read; a version somebody else saved meanwhile is a conflict. */
    void save(Meeting meeting) {
        int updated = jdbc.sql("""
                        update meeting set state = :state, agenda_drafted_at = :draftedAt, meets_at = :meetsAt, place = :place,
                            invitation_sequence = :sequence, called_off_because = :because, minutes = :minutes,
                            minuted_at = :minutedAt, version = version + 1
                        where id = :id and version = :version""")
                .param("state", meeting.state().name())
                .param("draftedAt", Instants.dbOrNull(meeting.agendaDraftedAt()))
                .param("meetsAt", Instants.dbOrNull(meeting.meetsAt()))
                .param("place", meeting.place())
                .param("sequence", meeting.invitationSequence())
                .param("because", meeting.calledOffBecause())
                .param("minutes", meeting.minutes())
                .param("minutedAt", Instants.dbOrNull(meeting.minutedAt()))
                .param("id", meeting.id())
                .param("version", meeting.version())
                .update();
        if (updated == 0) {
            throw new Conflict("meeting.conflict");
        }
    }

    private static Meeting map(ResultSet row, int number) throws SQLException {
        return new Meeting(
                row.getLong("id"),
                row.getLong("campaign_id"),
                row.getString("campaign_name"),
                row.getLong("lead_unit_id"),
                row.getInt("meeting_number"),
                Cadence.valueOf(row.getString("cadence")),
                row.getObject("proposed_on", LocalDate.class),
                row.getInt("version"),
                MeetingState.valueOf(row.getString("state")),
                Instants.readOrNull(row, "agenda_drafted_at"),
                Instants.readOrNull(row, "meets_at"),
                row.getString("place"),
                row.getObject("invitation_sequence", Integer.class),
                row.getString("called_off_because"),
                row.getString("minutes"),
                Instants.readOrNull(row, "minuted_at"));
    }
}
