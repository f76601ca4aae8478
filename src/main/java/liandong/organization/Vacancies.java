package liandong.organization;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import liandong.audit.AuditLog;
import liandong.shared.BusinessTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Roles of units that mail did not reach (联系不上). One open row for each. */
@Component
class Vacancies {

    private static final int UNITS_PER_QUERY = 1000;

    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final BusinessTime businessTime;

    Vacancies(JdbcClient jdbc, AuditLog audit, BusinessTime businessTime) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.businessTime = businessTime;
    }

    /** Those that are not reported yet; two queries for every thousand, besides the audit of each new one. */
    void report(Collection<Long> unitIds, Capability role, String reason) {
        List<Long> all = List.copyOf(Set.copyOf(unitIds));
        for (int from = 0; from < all.size(); from += UNITS_PER_QUERY) {
            List<Long> some = new ArrayList<>(all.subList(from, Math.min(all.size(), from + UNITS_PER_QUERY)));
            some.removeAll(Set.copyOf(open(some, role)));
            insert(some, role, reason.substring(0, Math.min(reason.length(), 500)));
            some.forEach(unit -> audit.record("unit-unreachable", "unit:" + unit, unit, role + ": " + reason));
        }
    }

    private void insert(List<Long> unitIds, Capability role, String reason) {
        if (unitIds.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        insert into vacancy (unit_id, unit_role, reason, since)
                        select u.id, cast(:role as varchar(30)), cast(:reason as varchar(500)),
                            cast(:since as timestamp with time zone)
                        from unit u where u.id in (:unitIds)
                        """)
                .param("unitIds", unitIds)
                .param("role", role.name())
                .param("reason", reason)
                .param("since", now())
                .update();
    }

    void end(long unitId, Capability role) {
        int ended = jdbc.sql("""
                        update vacancy set ended_at = :now
                        where unit_id = :unitId and unit_role = :role and ended_at is null
                        """)
                .param("now", now())
                .param("unitId", unitId)
                .param("role", role.name())
                .update();
        if (ended > 0) {
            audit.record("unit-reachable", "unit:" + unitId, unitId, role.name());
        }
    }

    private List<Long> open(List<Long> unitIds, Capability role) {
        return jdbc.sql("""
                        select unit_id from vacancy
                        where unit_id in (:unitIds) and unit_role = :role and ended_at is null
                        """)
                .param("unitIds", unitIds)
                .param("role", role.name())
                .query(Long.class)
                .list();
    }

    private OffsetDateTime now() {
        return businessTime.now().atOffset(ZoneOffset.UTC);
    }
}
