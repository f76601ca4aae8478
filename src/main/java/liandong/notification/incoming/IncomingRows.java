package liandong.notification.incoming;

import static liandong.shared.Instants.dbOrNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import liandong.audit.AuditLog;
import liandong.notification.IncomingMail;
import liandong.notification.MailOutcome;
import liandong.notification.incoming.IncomingDesk.Fate;
import liandong.shared.BusinessTime;
import liandong.shared.Instants;
import liandong.shared.SystemTime;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/** The table incoming_mail (来信登记): each Message-ID once, with a lease while somebody has it. */
@Repository
class IncomingRows {

    static final String SEPARATOR = "\u001f";

    private static final Duration LEASE = Duration.ofMinutes(5);
    private static final int MOST_ATTEMPTS = 3;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final BusinessTime businessTime;
    private final SystemTime systemTime;
    private final AuditLog audit;

    IncomingRows(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            BusinessTime businessTime,
            SystemTime systemTime,
            AuditLog audit) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.businessTime = businessTime;
        this.systemTime = systemTime;
        this.audit = audit;
    }

    /** Takes the mail for this worker, or says what became of it before. */
    Claim claim(IncomingMail mail) {
        try {
            return Objects.requireNonNull(transaction.execute(
                    tx -> held(mail.messageId()).map(this::again).orElseGet(() -> first(mail))));
        } catch (DuplicateKeyException | PessimisticLockingFailureException fasterElsewhere) {
            return Claim.not(Fate.LEFT);
        }
    }

    private Claim first(IncomingMail mail) {
        jdbc.sql("""
                        insert into incoming_mail (message_id, sender, subject, received_at, state, attempts)
                        values (:id, :sender, :subject, :now, 'READING', 0)""")
                .param("id", mail.messageId())
                .param("sender", mail.sender())
                .param("subject", mail.subject())
                .param("now", dbOrNull(businessTime.now()))
                .update();
        return again(held(mail.messageId()).orElseThrow());
    }

    private Optional<Held> held(String messageId) {
        return jdbc.sql("select id, state, attempts, lease_until from incoming_mail where message_id = :id for update")
                .param("id", messageId)
                .query(Held::of)
                .optional();
    }

    private Claim again(Held held) {
        if (held.state() != IncomingState.READING) {
            return Claim.not(held.state() == IncomingState.FAILED ? Fate.FAILED : Fate.DONE);
        }
        if (held.leaseUntil() != null && held.leaseUntil().isAfter(systemTime.now())) {
            return Claim.not(Fate.LEFT);
        }
        if (held.attempts() >= MOST_ATTEMPTS) {
            giveUp(held.id(), "");
            return Claim.not(Fate.FAILED);
        }
        Claim claim = new Claim(held.id(), UUID.randomUUID().toString(), held.attempts() + 1, Fate.LEFT);
        jdbc.sql("update incoming_mail set lease = :lease, lease_until = :until, attempts = :attempts where id = :id")
                .param("lease", claim.lease())
                .param("until", dbOrNull(systemTime.now().plus(LEASE)))
                .param("attempts", claim.attempt())
                .param("id", claim.id())
                .update();
        return claim;
    }

    /**
     * Within the transaction of what the receiver did.
     *
     * @throws IllegalStateException when another worker has taken the mail over meanwhile; nothing is done twice then
     */
    void done(Claim claim, MailOutcome outcome) {
        String arguments = String.join(SEPARATOR, outcome.arguments());
        int noted = jdbc.sql("""
                        update incoming_mail set state = :state, result_key = :key, result_arguments = :arguments, link = :link,
                            owner_unit_id = :unit, lead_unit_id = :lead, lease = null, lease_until = null
                        where id = :id and lease = :lease and state = 'READING'""")
                .param("state", (outcome.taken() ? IncomingState.TAKEN : IncomingState.PASSED_OVER).name())
                .param("key", outcome.messageKey())
                .param("arguments", arguments.length() > 2000 ? arguments.substring(0, 2000) : arguments)
                .param("link", outcome.link())
                .param("unit", outcome.unitId())
                .param("lead", outcome.leadUnitId())
                .param("id", claim.id())
                .param("lease", claim.lease())
                .update();
        if (noted != 1) {
            throw new IllegalStateException("Incoming mail " + claim.id() + " was taken over");
        }
    }

    /** What went wrong undid everything; it is tried again at the next readings, and then given up. */
    Fate failed(Claim claim, String reason) {
        if (claim.attempt() >= MOST_ATTEMPTS) {
            transaction.executeWithoutResult(tx -> giveUp(claim.id(), reason));
            return Fate.FAILED;
        }
        jdbc.sql("update incoming_mail set lease = null, lease_until = null where id = :id and lease = :lease")
                .param("id", claim.id())
                .param("lease", claim.lease())
                .update();
        return Fate.LEFT;
    }

    private void giveUp(long id, String reason) {
        jdbc.sql("""
                        update incoming_mail set state = 'FAILED', result_key = 'notification.incoming.given-up',
                            result_arguments = '', lease = null, lease_until = null
                        where id = :id and state = 'READING'""").param("id", id).update();
        audit.record("incoming-mail-failed", "incoming-mail:" + id, null, reason);
    }

    /** A mail taken, or {@code fate} of one that is not ours to take; {@code lease} is empty then. */
    record Claim(long id, String lease, int attempt, Fate fate) {

        static Claim not(Fate fate) {
            return new Claim(0, "", 0, fate);
        }

        boolean ours() {
            return !lease.isEmpty();
        }
    }

    private record Held(
            long id,
            IncomingState state,
            int attempts,
            @Nullable Instant leaseUntil) {

        static Held of(ResultSet row, int number) throws SQLException {
            return new Held(
                    row.getLong("id"),
                    IncomingState.valueOf(row.getString("state")),
                    row.getInt("attempts"),
                    Instants.readOrNull(row, "lease_until"));
        }
    }
}
