package liandong.complaint;

import static liandong.shared.Instants.db;

import java.time.Instant;
import java.util.List;
import liandong.shared.BusinessTime;
import liandong.shared.Instants;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was done about complaints, in order (办理记录). */
@Repository
public class ComplaintEntries {

    private final JdbcClient jdbc;
    private final BusinessTime time;

    ComplaintEntries(JdbcClient jdbc, BusinessTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    /** @param what names the words {@code complaint.entry.<what>} */
    public record Entry(Instant at, String what, String by, String note) {}

    void add(long complaintId, String what, String by, String note) {
        jdbc.sql("insert into complaint_entry (complaint_id, happened_at, what, done_by, note)"
                        + " values (:complaint, :now, :what, :by, :note)")
                .param("complaint", complaintId)
                .param("now", db(time.now()))
                .param("what", what)
                .param("by", by)
                .param("note", note)
                .update();
    }

    List<Entry> of(long complaintId) {
        return jdbc.sql("select * from complaint_entry where complaint_id = :complaint order by id")
                .param("complaint", complaintId)
                .query((row, number) -> new Entry(
                        Instants.read(row, "happened_at"),
                        row.getString("what"),
                        row.getString("done_by"),
                        row.getString("note")))
                .list();
    }
}
