package liandong.handoff;

import java.util.List;
import liandong.audit.AuditLog;
import liandong.organization.Viewer;
import liandong.shared.BusinessTime;
import liandong.shared.Instants;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What happened to handovers (办理记录), for their pages and for the audit. */
@Repository
public class HandoverRecords {

    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final BusinessTime time;

    HandoverRecords(JdbcClient jdbc, AuditLog audit, BusinessTime time) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.time = time;
    }

    /**
     * @param viewer who did it; null for the server itself
     * @param unitId in whose name
     * @param letter which letter it is about, 0 before the first has gone out
     * @param what kebab-case past tense
     */
    public void add(@Nullable Viewer viewer, Handover handover, long unitId, int letter, String what, String note) {
        jdbc.sql("""
                        insert into handover_entry (kind, handover_id, happened_at, letter, what, unit_id, done_by,
                            proxy_unit_id, note)
                        values (:kind, :handover, :at, :letter, :what, :unit, :by, :proxy, :note)""")
                .param("kind", handover.kind())
                .param("handover", handover.id())
                .param("at", Instants.db(time.now()))
                .param("letter", letter)
                .param("what", what)
                .param("unit", unitId)
                .param("by", viewer == null ? null : viewer.displayName())
                .param("proxy", Turns.proxyOf(viewer, handover, unitId))
                .param("note", note)
                .update();
        audit.record(handover.kind() + "-" + what, handover.kind() + ":" + handover.id(), unitId, note);
    }

    /** Oldest first. */
    public List<HandoverEntry> of(Handover handover) {
        return jdbc.sql("select * from handover_entry where kind = :kind and handover_id = :handover order by id")
                .param("kind", handover.kind())
                .param("handover", handover.id())
                .query((row, number) -> new HandoverEntry(
                        Instants.read(row, "happened_at"),
                        row.getInt("letter"),
                        row.getString("what"),
                        row.getLong("unit_id"),
                        row.getString("done_by"),
                        row.getObject("proxy_unit_id", Long.class),
                        row.getString("note")))
                .list();
    }
}
