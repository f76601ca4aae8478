package liandong.meeting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was recorded of meetings (会议记录): who came, what was decided. */
@Repository
class MeetingRecords {

    private final JdbcClient jdbc;

    MeetingRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void attended(long meetingId, Attendance attendance) {
        jdbc.sql("""
                insert into meeting_attendance (meeting_id, unit_id, present, attended_by)
                values (:meeting, :unit, :present, :who)""")
                .param("meeting", meetingId)
                .param("unit", attendance.unitId())
                .param("present", attendance.present())
                .param("who", attendance.attendedBy())
                .update();
    }

    void decided(long meetingId, DecisionKind kind, Resolution resolution) {
        jdbc.sql("""
                insert into meeting_decision (meeting_id, agenda_item_id, kind, decision_text, owner_unit_id, due)
                values (:meeting, :item, :kind, :text, :owner, :due)""")
                .param("meeting", meetingId)
                .param("item", resolution.agendaItemId())
                .param("kind", kind.name())
                .param("text", resolution.text())
                .param("owner", resolution.ownerUnitId())
                .param("due", resolution.due())
                .update();
    }

    List<Attendance> attendance(long meetingId) {
        return jdbc.sql("""
                        select unit_id, present, attended_by from meeting_attendance where meeting_id = :meeting
                        order by unit_id""")
                .param("meeting", meetingId)
                .query((row, number) ->
                        new Attendance(row.getLong("unit_id"), row.getBoolean("present"), row.getString("attended_by")))
                .list();
    }

    List<Decision> decisions(long meetingId) {
        return jdbc.sql("select * from meeting_decision where meeting_id = :meeting order by id")
                .param("meeting", meetingId)
                .query(MeetingRecords::decision)
                .list();
    }

    private static Decision decision(ResultSet row, int number) throws SQLException {
        return new Decision(
                row.getLong("id"),
                row.getLong("meeting_id"),
                row.getLong("agenda_item_id"),
                DecisionKind.valueOf(row.getString("kind")),
                row.getString("decision_text"),
                row.getObject("owner_unit_id", Long.class),
                row.getObject("due", LocalDate.class));
    }
}
