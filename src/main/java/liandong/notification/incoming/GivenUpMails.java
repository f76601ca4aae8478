package liandong.notification.incoming;

import java.sql.Types;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import liandong.audit.AuditLog;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/** Incoming mails that were given up and are dealt with once more (重新处理). */
@Repository
class GivenUpMails {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final AuditLog audit;

    GivenUpMails(JdbcClient jdbc, TransactionTemplate transaction, AuditLog audit) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.audit = audit;
    }

    /** The Message-ID of one that was given up; empty when there is no such mail. */
    Optional<String> messageId(long id) {
        return jdbc.sql("select message_id from incoming_mail where id = :id and state = 'FAILED'")
                .param("id", id)
                .query(String.class)
                .optional();
    }

    /**
     * Begins anew with one that was given up, or lets it be when it is in the mailbox no more. Whoever reads the mailbox
     * meanwhile waits for the row, and does not put the mail away again.
     *
     * @param backToInbox moves the mail; whether it was there
     */
    void tryAgain(long id, BooleanSupplier backToInbox) {
        transaction.executeWithoutResult(tx -> {
            if (isLocked(id)) {
                tryAgain(id, backToInbox.getAsBoolean());
            }
        });
    }

    private boolean isLocked(long id) {
        return jdbc.sql("select id from incoming_mail where id = :id and state = 'FAILED' for update")
                .param("id", id)
                .query(Long.class)
                .optional()
                .isPresent();
    }

    private void tryAgain(long id, boolean there) {
        jdbc.sql("update incoming_mail set state = :state, attempts = 0, result_key = :key where id = :id")
                .param("state", (there ? IncomingState.READING : IncomingState.PASSED_OVER).name())
                .param("key", there ? null : "notification.incoming.gone", Types.VARCHAR)
                .param("id", id)
                .update();
        audit.record("incoming-mail-retried", "incoming-mail:" + id, null, there ? "" : "gone");
    }
}
