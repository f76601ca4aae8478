package liandong.rehearsal;

import java.sql.ResultSet;
import java.time.Instant;
import java.time.LocalDateTime;
import liandong.engine.EngineClock;
import liandong.shared.BusinessTime;
import liandong.shared.Instants;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationInitializer;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Business time that stands still until it is moved (演练时钟). It is kept in the database, so a restarted rehearsal goes
 * on at the same instant. Only forwards.
 */
@Component
@Profile("rehearsal | test")
public class RehearsalTime implements BusinessTime {

    private final JdbcClient database;
    private final EngineClock engineClock;
    private volatile Instant standsAt;

    RehearsalTime(
            JdbcClient database,
            EngineClock engineClock,
            @Value("${liandong.rehearsal.start:2021-08-05T08:30:00}") LocalDateTime start,
            @SuppressWarnings("unused") FlywayMigrationInitializer migrated) {
        this.database = database;
        this.engineClock = engineClock;
        this.standsAt = database.sql("select stands_at from rehearsal_clock where id = 1")
                .query((ResultSet row, int n) -> Instants.read(row, "stands_at"))
                .optional()
                .orElse(start.atZone(ZONE).toInstant());
        engineClock.set(standsAt);
    }

    @Override
    public Instant now() {
        return standsAt;
    }

    /** Moves the clock; the caller has drained everything that was due before. */
    public void moveTo(Instant instant) {
        if (database.sql("update rehearsal_clock set stands_at = :at where id = 1")
                        .param("at", Instants.db(instant))
                        .update()
                == 0) {
            database.sql("insert into rehearsal_clock (id, stands_at) values (1, :at)")
                    .param("at", Instants.db(instant))
                    .update();
        }
        standsAt = instant;
        engineClock.set(instant);
    }
}
