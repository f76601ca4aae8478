package liandong.notification;

import static liandong.shared.Instants.dbOrNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import liandong.organization.Capability;
import liandong.shared.Instants;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of the outbox (发件箱) on their way from waiting to sent; {@link OutboxFiling} puts them there. */
@Repository
class Outbox {

    private final JdbcClient jdbc;

    Outbox(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Takes up to {@code most} mails for one worker; mails whose worker has died are taken over when its lease ends.
     * Runs in a transaction of its own; several workers may do so at once.
     */
    List<OutboxMail> claim(
            String lease, Instant business, boolean quiet, Instant system, Instant leaseUntil, int most) {
        List<Long> ids = jdbc.sql("""
                        select id from outbox_mail
                        where state in ('WAITING', 'CLAIMED') and not_before <= :business
                            and (any_time = true or cast(:quiet as boolean) = false)
                            and (state = 'CLAIMED' or next_attempt is null or next_attempt <= :system)
                            and (state = 'WAITING' or lease_until < :system)
                        order by not_before, id fetch first :most rows only for update skip locked""")
                .param("business", dbOrNull(business))
                .param("quiet", quiet)
                .param("system", dbOrNull(system))
                .param("most", most)
                .query(Long.class)
                .list();
        if (ids.isEmpty()) {
            return List.of();
        }
        jdbc.sql("update outbox_mail set state = 'CLAIMED', lease = :lease, lease_until = :until where id in (:ids)")
                .param("lease", lease)
                .param("until", dbOrNull(leaseUntil))
                .param("ids", ids)
                .update();
        return jdbc.sql("select m.* from outbox_mail m where id in (:ids) order by not_before, id")
                .param("ids", ids)
                .query(Outbox::map)
                .list();
    }

    /** Keeps a claimed mail for longer; false when another worker has taken it over. */
    boolean renew(long id, String lease, Instant leaseUntil) {
        return jdbc.sql(
                                "update outbox_mail set lease_until = :until where id = :id and state = 'CLAIMED' and lease = :lease")
                        .param("until", dbOrNull(leaseUntil))
                        .param("id", id)
                        .param("lease", lease)
                        .update()
                == 1;
    }

    /** What is not to leave at any hour waits until then. */
    void hold(Instant business, Instant until) {
        jdbc.sql("update outbox_mail set not_before = :until where state = 'WAITING' and not_before <= :business"
                        + " and any_time = false")
                .param("until", dbOrNull(until))
                .param("business", dbOrNull(business))
                .update();
    }

    void address(long id, Recipient to) {
        jdbc.sql("""
                        update outbox_mail set email = :email, display_name = :name, account_id = :account, office_mailbox = :office
                        where id = :id""").param("id", id).params(OutboxFiling.columns(to)).update();
    }

    /** A secret body is forgotten as soon as it has left. */
    void sent(long id, String subject, @Nullable String renderedText, Instant business) {
        jdbc.sql("""
                        update outbox_mail set state = 'SENT', attempts = attempts + 1, sent_at = :now, subject = :subject,
                            rendered_text = :text, last_error = null, lease = null, lease_until = null, next_attempt = null,
                            model = case when sensitive then null else model end
                        where id = :id""")
                .param("now", dbOrNull(business))
                .param("subject", subject)
                .param("text", renderedText)
                .param("id", id)
                .update();
    }

    void retry(long id, Instant nextAttempt, String error) {
        ended(id, MailState.WAITING, nextAttempt, error, 1);
    }

    void postpone(long id, Instant nextAttempt, String error) {
        ended(id, MailState.WAITING, nextAttempt, error, 0);
    }

    void ended(long id, MailState state, @Nullable String error) {
        ended(id, state, null, error, state == MailState.SUPPRESSED ? 0 : 1);
    }

    private void ended(long id, MailState state, @Nullable Instant next, @Nullable String error, int attempts) {
        jdbc.sql("""
                        update outbox_mail set state = :state, attempts = attempts + :attempts, next_attempt = :next,
                            last_error = :error, lease = null, lease_until = null
                        where id = :id""")
                .param("state", state.name())
                .param("attempts", attempts)
                .param("next", dbOrNull(next))
                .param("error", error)
                .param("id", id)
                .update();
    }

    /** After a restart of the only worker there is: whatever it had taken is free again. */
    void releaseAll() {
        jdbc.sql("update outbox_mail set state = 'WAITING', lease = null, lease_until = null where state = 'CLAIMED'")
                .update();
    }

    Optional<Instant> nextDueAfter(Instant now) {
        return jdbc.sql("select min(not_before) as due from outbox_mail where state = 'WAITING' and not_before > :now")
                .param("now", dbOrNull(now))
                .query((row, n) -> Optional.ofNullable(Instants.readOrNull(row, "due")))
                .single();
    }

    /** It is an answer within that thread. */
    void answers(long id, String thread) {
        jdbc.sql("update outbox_mail set thread = :thread where id = :id")
                .param("id", id)
                .param("thread", thread)
                .update();
    }

    /** It had left, and came back. */
    void bounced(long id, String reason) {
        jdbc.sql("update outbox_mail set state = 'BOUNCED', last_error = :reason where id = :id and state = 'SENT'")
                .param("id", id)
                .param("reason", reason)
                .update();
    }

    /** Another attempt by hand of a mail that never left, perhaps to another address. */
    void tryAgain(long id) {
        jdbc.sql("update outbox_mail set state = 'WAITING', attempts = 0, next_attempt = null where id = :id")
                .param("id", id)
                .update();
    }

    Optional<OutboxMail> findByMessageId(String messageId) {
        return jdbc.sql("select m.* from outbox_mail m where m.message_id = :id")
                .param("id", messageId)
                .query(Outbox::map)
                .optional();
    }

    Optional<OutboxMail> find(long id) {
        return jdbc.sql("select m.* from outbox_mail m where m.id = :id")
                .param("id", id)
                .query(Outbox::map)
                .optional();
    }

    static OutboxMail map(ResultSet row, int number) throws SQLException {
        String role = row.getString("role");
        return new OutboxMail(
                row.getLong("id"),
                OutboxMail.Kind.valueOf(row.getString("kind")),
                row.getString("filing_key"),
                row.getString("reminder_key"),
                row.getObject("owner_unit_id", Long.class),
                row.getObject("receiver_unit_id", Long.class),
                row.getObject("lead_unit_id", Long.class),
                row.getObject("campaign_id", Long.class),
                role == null ? null : Capability.valueOf(role),
                row.getObject("account_id", Long.class),
                row.getString("display_name"),
                row.getString("email"),
                row.getBoolean("office_mailbox"),
                row.getObject("digest_date", LocalDate.class),
                row.getString("subject"),
                row.getString("template"),
                row.getString("model"),
                row.getString("calendar"),
                row.getBoolean("sensitive"),
                row.getString("message_id"),
                Instants.read(row, "filed_at"),
                Instants.read(row, "not_before"),
                MailState.valueOf(row.getString("state")),
                row.getInt("attempts"),
                Instants.readOrNull(row, "sent_at"),
                row.getString("last_error"),
                row.getString("rendered_text"),
                row.getString("thread"));
    }
}
