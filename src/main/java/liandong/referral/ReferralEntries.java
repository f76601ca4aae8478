package liandong.referral;

import static liandong.shared.Instants.db;
import static liandong.shared.Instants.dbOrNull;
import static liandong.shared.Instants.read;
import static liandong.shared.Instants.readOrNull;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What happened to referrals (移送登记). */
@Repository
class ReferralEntries {

    private final JdbcClient jdbc;

    ReferralEntries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(long referralId, ReferralEntry entry) {
        jdbc.sql("""
                        insert into referral_entry (referral_id, what, unit_id, party, done_by, recorded_by_unit, recorded_at,
                            happened_at, paper_no, paper_on, name, note, step, began_at, due_at, basis)
                        values (:referral, :what, :unit, :party, :by, :recordedBy, :recordedAt, :happenedAt, :paperNo, :paperOn,
                            :name, :note, :step, :beganAt, :dueAt, :basis)""")
                .param("referral", referralId)
                .param("what", entry.what())
                .param("unit", entry.unitId())
                .param("party", entry.party())
                .param("by", entry.by())
                .param("recordedBy", entry.recordedByUnit())
                .param("recordedAt", db(entry.recordedAt()))
                .param("happenedAt", db(entry.happenedAt()))
                .param("paperNo", entry.paperNo())
                .param("paperOn", entry.paperOn())
                .param("name", entry.name())
                .param("note", entry.note())
                .param("step", entry.step())
                .param("beganAt", dbOrNull(entry.beganAt()))
                .param("dueAt", dbOrNull(entry.dueAt()))
                .param("basis", entry.basis())
                .update();
    }

    List<ReferralEntry> of(long referralId) {
        return jdbc.sql("select * from referral_entry where referral_id = :referral order by id")
                .param("referral", referralId)
                .query((row, number) -> new ReferralEntry(
                        row.getString("what"),
                        row.getLong("unit_id"),
                        row.getString("party"),
                        row.getString("done_by"),
                        row.getObject("recorded_by_unit", Long.class),
                        read(row, "recorded_at"),
                        read(row, "happened_at"),
                        row.getString("paper_no"),
                        row.getObject("paper_on", LocalDate.class),
                        row.getString("name"),
                        row.getString("note"),
                        row.getString("step"),
                        readOrNull(row, "began_at"),
                        readOrNull(row, "due_at"),
                        row.getString("basis")))
                .list();
    }
}
