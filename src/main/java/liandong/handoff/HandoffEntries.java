package liandong.handoff;

import java.util.List;
import liandong.shared.Instants;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What happened to handoffs (办理记录). */
@Repository
class HandoffEntries {

    private final JdbcClient jdbc;

    HandoffEntries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(long handoffId, HandoffEntry entry) {
        jdbc.sql("""
                        insert into handoff_entry (handoff_id, happened_at, letter, what, unit_id, done_by, proxy_unit_id, note)
                        values (:handoff, :at, :letter, :what, :unit, :by, :proxy, :note)""")
                .param("handoff", handoffId)
                .param("at", Instants.db(entry.at()))
                .param("letter", entry.letter())
                .param("what", entry.what())
                .param("unit", entry.unitId())
                .param("by", entry.by())
                .param("proxy", entry.proxy())
                .param("note", entry.note())
                .update();
    }

    List<HandoffEntry> of(long handoffId) {
        return jdbc.sql("select * from handoff_entry where handoff_id = :handoff order by id")
                .param("handoff", handoffId)
                .query((row, number) -> new HandoffEntry(
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
