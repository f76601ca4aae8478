package liandong.organization;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import liandong.audit.AuditLog;
import liandong.shared.BusinessTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Roles of units that mail did not reach (联系不上). One open row for each. */
@Component
class Vacancies {

    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final BusinessTime businessTime;

    Vacancies(JdbcClient jdbc, AuditLog audit, BusinessTime businessTime) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.businessTime = businessTime;
    }

    void report(long unitId, Capability role, String reason) {
        if (isOpen(unitId, role)) {
            return;
        }
        jdbc.sql("""
                        insert into vacancy (unit_id, unit_role, reason, since)
                        values (:unitId, :role, :reason, :since)
                        """)
                .param("unitId", unitId)
                .param("role", role.name())
                .param("reason", reason.substring(0, Math.min(reason.length(), 500)))
                .param("since", now())
                .update();
        audit.record("unit-unreachable", "unit:" + unitId, unitId, role + ": " + reason);
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

    private boolean isOpen(long unitId, Capability role) {
        return jdbc.sql("""
                        select count(*) from vacancy
                        where unit_id = :unitId and unit_role = :role and ended_at is null
                        """)
                        .param("unitId", unitId)
                        .param("role", role.name())
                        .query(Long.class)
                        .single()
                > 0;
    }

    private OffsetDateTime now() {
        return businessTime.now().atOffset(ZoneOffset.UTC);
    }
}
