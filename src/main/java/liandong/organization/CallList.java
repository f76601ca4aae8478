package liandong.organization;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import liandong.audit.AuditLog;
import liandong.shared.BusinessTime;
import liandong.shared.Instants;
import liandong.shared.PlainText;
import liandong.shared.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The lead's call list (电话联系清单): units in its campaigns that mail does not reach, and what was said on the phone. */
@Service
public class CallList {

    private static final String MANNED = """
            select m.unit_id from membership m join account a on a.id = m.account_id
            where a.capability = 'LIAISON' and a.enabled and a.email is not null
              and (m.valid_from is null or m.valid_from <= :today)
              and (m.valid_to is null or m.valid_to >= :today)""";

    private final JdbcClient jdbc;
    private final LedUnits ledUnits;
    private final Units units;
    private final AccountDesk desk;
    private final AuditLog audit;
    private final BusinessTime businessTime;

    CallList(
            JdbcClient jdbc,
            LedUnits ledUnits,
            Units units,
            AccountDesk desk,
            AuditLog audit,
            BusinessTime businessTime) {
        this.jdbc = jdbc;
        this.ledUnits = ledUnits;
        this.units = units;
        this.desk = desk;
        this.audit = audit;
        this.businessTime = businessTime;
    }

    /** How many units the viewer has to call. */
    public int count(Viewer viewer) {
        return toCall(viewer, "count(*)").query(Integer.class).single();
    }

    /** Units the viewer has to call, by name. */
    public List<CallRow> of(Viewer viewer) {
        Set<Long> called = toCall(viewer, "u.id").query(Long.class).set();
        if (called.isEmpty()) {
            return List.of();
        }
        Set<Long> manned = manned(called);
        List<Open> open = open(called);
        Map<Long, CallRow.Call> calls = lastCalls(called);
        return units.findAllById(called).stream()
                .map(unit -> row(unit, manned.contains(unit.key()), open, calls))
                .sorted(Comparator.comparing(CallRow::unitName))
                .toList();
    }

    /** Units without a liaison who has an address, and those from which mail came back. */
    private JdbcClient.StatementSpec toCall(Viewer viewer, String columns) {
        return jdbc.sql("select " + columns + " from unit u where u.id in (" + ledUnits.sql() + ") and (u.id not in ("
                        + MANNED + ") or u.id in (select v.unit_id from vacancy v where v.ended_at is null))")
                .param("leads", desk.leads(viewer))
                .param("today", businessTime.today());
    }

    /** Notes that the unit was called, and what came of it. */
    @Transactional
    public void called(Viewer viewer, long unitId, String note) {
        if (!desk.led(viewer).contains(unitId)) {
            throw new NotVisible();
        }
        PlainText.note(note);
        Refused.unless(!note.isBlank(), "organization.call.note-needed");
        jdbc.sql("""
                        insert into unit_call (unit_id, called_at, account_id, note)
                        values (:unitId, :at, :accountId, :note)
                        """)
                .param("unitId", unitId)
                .param("at", Instants.db(businessTime.now()))
                .param("accountId", viewer.accountId())
                .param("note", note.strip())
                .update();
        audit.record("unit-called", "unit:" + unitId, unitId, note.strip());
    }

    private static CallRow row(Unit unit, boolean manned, List<Open> open, Map<Long, CallRow.Call> calls) {
        List<Open> own = open.stream().filter(one -> one.unitId() == unit.key()).toList();
        List<CallRow.Reason> reasons = new ArrayList<>();
        if (!manned && own.stream().noneMatch(one -> one.role() == Capability.LIAISON)) {
            String mailbox = unit.officeEmail() == null ? "no-mailbox" : "no-liaison";
            reasons.add(new CallRow.Reason("organization.call.reason." + mailbox, ""));
        }
        own.forEach(one -> reasons.add(new CallRow.Reason("organization.call.reason." + one.role(), one.reason())));
        return new CallRow(
                unit.key(),
                unit.name(),
                unit.phone(),
                unit.officeEmail(),
                List.copyOf(reasons),
                "organization.call.todo." + (manned ? "address" : "liaison"),
                own.stream().map(Open::since).min(Comparator.naturalOrder()).orElse(null),
                calls.get(unit.key()));
    }

    private Set<Long> manned(Set<Long> unitIds) {
        return jdbc.sql(MANNED + " and m.unit_id in (:units)")
                .param("units", unitIds)
                .param("today", businessTime.today())
                .query(Long.class)
                .set();
    }

    private List<Open> open(Set<Long> unitIds) {
        return jdbc.sql("""
                        select unit_id, unit_role, reason, since from vacancy
                        where ended_at is null and unit_id in (:units) order by since
                        """)
                .param("units", unitIds)
                .query((rs, row) -> new Open(
                        rs.getLong(1),
                        Capability.valueOf(rs.getString(2)),
                        rs.getString(3),
                        Instants.read(rs, "since")))
                .list();
    }

    private Map<Long, CallRow.Call> lastCalls(Set<Long> unitIds) {
        Map<Long, CallRow.Call> result = new HashMap<>();
        jdbc.sql("""
                        select c.unit_id, c.called_at, a.display_name, c.note
                        from unit_call c join account a on a.id = c.account_id
                        where c.id in (select max(id) from unit_call where unit_id in (:units) group by unit_id)
                        """).param("units", unitIds).query(rs -> {
            result.put(
                    rs.getLong("unit_id"),
                    new CallRow.Call(
                            Instants.read(rs, "called_at"), rs.getString("display_name"), rs.getString("note")));
        });
        return result;
    }

    private record Open(long unitId, Capability role, String reason, Instant since) {}
}
