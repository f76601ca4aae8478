package liandong.audit;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import liandong.shared.BusinessTime;
import liandong.shared.SystemTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes audit rows (审计留痕) in the current transaction. */
@Component
public class AuditLog {

    private final JdbcClient jdbc;
    private final BusinessTime businessTime;
    private final SystemTime systemTime;

    AuditLog(JdbcClient jdbc, BusinessTime businessTime, SystemTime systemTime) {
        this.jdbc = jdbc;
        this.businessTime = businessTime;
        this.systemTime = systemTime;
    }

    /**
     * Records one act. The actor is the signed-in account; without one it is the server itself.
     *
     * @param action what happened, kebab-case past tense, e.g. {@code report-submitted}
     * @param subject what it happened to, e.g. {@code obligation:17}
     * @param unitId unit in whose name it was done, null for the server itself
     * @param detail facts in plain words or compact JSON; never a secret, never a complainant's identity
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(String action, String subject, @Nullable Long unitId, String detail) {
        Optional<Actor> actor = actor();
        jdbc.sql("""
                        insert into audit_entry
                            (at, recorded_at, actor_account_id, actor_username, unit_id, action, subject, detail)
                        values (:at, :recordedAt, :accountId, :username, :unitId, :action, :subject, :detail)
                        """)
                .param("at", stored(businessTime.now()))
                .param("recordedAt", stored(systemTime.now()))
                .param("accountId", actor.map(Actor::accountId).orElse(null))
                .param("username", actor.map(Actor::username).orElse(null))
                .param("unitId", unitId)
                .param("action", action)
                .param("subject", subject)
                .param("detail", detail)
                .update();
    }

    private static Optional<Actor> actor() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .map(Authentication::getPrincipal)
                .filter(Actor.class::isInstance)
                .map(Actor.class::cast);
    }

    /** Both databases keep microseconds; a finer instant would not read back as it was written. */
    private static OffsetDateTime stored(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }
}
