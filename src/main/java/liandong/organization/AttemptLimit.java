package liandong.organization;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import liandong.shared.Instants;
import liandong.shared.SystemTime;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Slows down guessing (尝试限制): after some free attempts each further one blocks the subject for a while that doubles,
 * up to a quarter of an hour. A subject is a name or a network address, known or not, so that the answer tells nothing.
 * Runs in system time, and outside the transaction of what is attempted: a refused attempt stays counted.
 */
@Component
public class AttemptLimit {

    private static final Duration FIRST_BLOCK = Duration.ofSeconds(15);
    private static final Duration LONGEST_BLOCK = Duration.ofMinutes(15);
    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(24);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final SystemTime systemTime;

    AttemptLimit(JdbcClient jdbc, TransactionTemplate transaction, SystemTime systemTime) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.systemTime = systemTime;
    }

    /**
     * Takes one attempt before it is judged, so that attempts side by side count too; false while the subject is
     * blocked.
     */
    public boolean take(String subject, int free) {
        try {
            return Boolean.TRUE.equals(transaction.execute(status -> counted(subject, free)));
        } catch (DuplicateKeyException e) {
            // Two first attempts at once.
            return Boolean.TRUE.equals(transaction.execute(status -> counted(subject, free)));
        }
    }

    /** Gives the attempt back: it was a good one. */
    public void forgive(String subject) {
        transaction.executeWithoutResult(
                status -> jdbc.sql("""
                        update attempt_count set attempts = attempts - 1, blocked_until = null
                        where subject = :subject and attempts > 0
                        """).param("subject", subject).update());
    }

    /** Starts anew: whoever it was has proved to be the owner of the name. */
    void clear(String subject) {
        transaction.executeWithoutResult(status -> jdbc.sql("delete from attempt_count where subject = :subject")
                .param("subject", subject)
                .update());
    }

    /** Throws away counts that no longer matter. */
    void sweep() {
        transaction.executeWithoutResult(status -> jdbc.sql("delete from attempt_count where last_at < :old")
                .param("old", Instants.db(systemTime.now().minus(FORGOTTEN_AFTER)))
                .update());
    }

    private boolean counted(String subject, int free) {
        Instant now = systemTime.now();
        Optional<Count> stored = stored(subject);
        if (stored.isPresent() && stored.get().blocksAt(now)) {
            return false;
        }
        int attempts = stored.filter(count -> count.last().plus(FORGOTTEN_AFTER).isAfter(now))
                        .map(Count::attempts)
                        .orElse(0)
                + 1;
        write(subject, attempts, now, block(attempts - free), stored.isPresent());
        return true;
    }

    private Optional<Count> stored(String subject) {
        return jdbc.sql(
                        "select attempts, last_at, blocked_until from attempt_count where subject = :subject for update")
                .param("subject", subject)
                .query((rs, row) -> new Count(
                        rs.getInt("attempts"),
                        Instants.read(rs, "last_at"),
                        Optional.ofNullable(Instants.readOrNull(rs, "blocked_until"))))
                .optional();
    }

    private void write(String subject, int attempts, Instant now, Duration block, boolean known) {
        jdbc.sql(known ? """
                                update attempt_count
                                set attempts = :attempts, last_at = :now, blocked_until = :until
                                where subject = :subject
                                """ : """
                                insert into attempt_count (subject, attempts, last_at, blocked_until)
                                values (:subject, :attempts, :now, :until)
                                """)
                .param("subject", subject)
                .param("attempts", attempts)
                .param("now", Instants.db(now))
                .param("until", Instants.dbOrNull(block.isZero() ? null : now.plus(block)))
                .update();
    }

    private static Duration block(int beyondFree) {
        if (beyondFree < 0) {
            return Duration.ZERO;
        }
        Duration wanted = FIRST_BLOCK.multipliedBy(1L << Math.min(beyondFree, 10));
        return wanted.compareTo(LONGEST_BLOCK) > 0 ? LONGEST_BLOCK : wanted;
    }

    private record Count(int attempts, Instant last, Optional<Instant> until) {

        boolean blocksAt(Instant now) {
            return until.filter(now::isBefore).isPresent();
        }
    }
}
