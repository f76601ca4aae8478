package liandong.notification;

import static liandong.shared.Instants.dbOrNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** Puts mails into the outbox (登记待发), each filing key once. */
@Repository
class OutboxFiling {

    private static final int KEYS_PER_QUERY = 1000;

    private final JdbcClient jdbc;
    private final MessageIds messageIds;

    OutboxFiling(JdbcClient jdbc, MessageIds messageIds) {
        this.jdbc = jdbc;
        this.messageIds = messageIds;
    }

    boolean isFiled(String filingKey) {
        return jdbc.sql("select count(*) from outbox_mail where filing_key = :key")
                        .param("key", filingKey)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** How many answers to that address were filed since then. */
    int answersTo(String email, Instant since) {
        return jdbc.sql("select count(*) from outbox_mail where email = :email and filed_at >= :since"
                        + " and thread is not null")
                .param("email", email)
                .param("since", dbOrNull(since))
                .query(Integer.class)
                .single();
    }

    /** Those of the keys that are filed already. */
    Set<String> filed(List<String> filingKeys) {
        Set<String> filed = new HashSet<>();
        for (int from = 0; from < filingKeys.size(); from += KEYS_PER_QUERY) {
            filed.addAll(jdbc.sql("select filing_key from outbox_mail where filing_key in (:keys)")
                    .param("keys", filingKeys.subList(from, Math.min(filingKeys.size(), from + KEYS_PER_QUERY)))
                    .query(String.class)
                    .list());
        }
        return filed;
    }

    /** The digest has a stake of its own only where all its lines have the same. */
    long fileDigest(Recipient to, LocalDate day, String subject, List<FiledLine> lines, Instant now) {
        String key = digestKey(to, day);
        return insert(jdbc.sql("""
                        insert into outbox_mail (kind, filing_key, reminder_key, owner_unit_id, lead_unit_id, campaign_id, account_id,
                            display_name, email, office_mailbox, digest_date, subject, message_id, filed_at, not_before, state)
                        values ('DIGEST', :key, :key, :owner, :lead, :campaign, :account, :name, :email, :office, :date, :subject,
                            :messageId, :now, :now, 'WAITING')""")
                .param("owner", same(lines, FiledLine::ownerUnitId))
                .param("lead", same(lines, FiledLine::leadUnitId))
                .param("campaign", same(lines, FiledLine::campaignId))
                .param("key", key)
                .param("date", day)
                .param("subject", subject)
                .param("messageId", messageIds.next())
                .param("now", dbOrNull(now))
                .params(columns(to)));
    }

    private static @Nullable Long same(List<FiledLine> lines, Function<FiledLine, @Nullable Long> unit) {
        Long first = unit.apply(lines.get(0));
        return lines.stream().allMatch(line -> Objects.equals(unit.apply(line), first)) ? first : null;
    }

    static String digestKey(Recipient to, LocalDate day) {
        return "digest:" + to.key() + ":" + day;
    }

    /** Keys of the digests of a day. */
    Set<String> digestsOf(LocalDate day) {
        return Set.copyOf(jdbc.sql("select filing_key from outbox_mail where digest_date = :day")
                .param("day", day)
                .query(String.class)
                .list());
    }

    /** Without a recipient the mail stays addressed to the role of the unit until it leaves. */
    long fileImmediate(
            ImmediateMail mail,
            String filingKey,
            String subject,
            String model,
            @Nullable Recipient to,
            boolean anyTime,
            Instant now) {
        return insert(jdbc.sql("""
                        insert into outbox_mail (kind, filing_key, reminder_key, owner_unit_id, lead_unit_id, campaign_id, role,
                            account_id, display_name, email, office_mailbox, subject, template, model, calendar, sensitive,
                            any_time, message_id, filed_at, not_before, state)
                        values ('IMMEDIATE', :filingKey, :reminderKey, :unit, :lead, :campaign, :role, :account, :name, :email,
                            :office, :subject, :template, :model, :calendar, :sensitive, :anyTime, :messageId, :now, :now, 'WAITING')""")
                .param("filingKey", filingKey)
                .param("reminderKey", mail.reminderKey())
                .param("unit", mail.unitId() > 0 ? mail.unitId() : null)
                .param("lead", mail.leadUnitId())
                .param("campaign", mail.campaignId())
                .param("role", mail.role().name())
                .param("subject", subject)
                .param("template", mail.template())
                .param("model", model)
                .param("calendar", mail.calendar())
                .param("sensitive", mail.sensitive())
                .param("anyTime", anyTime)
                .param("messageId", messageIds.next())
                .param("now", dbOrNull(now))
                .params(columns(to)));
    }

    /** Files the same mail once more: for a further person in the role, or again by hand. */
    long fileCopy(long id, String filingKey, Recipient to, boolean again, Instant now) {
        return insert(jdbc.sql("""
                        insert into outbox_mail (kind, filing_key, reminder_key, owner_unit_id, receiver_unit_id, lead_unit_id,
                            campaign_id, role, account_id, display_name, email, office_mailbox, digest_date, subject, template,
                            model, calendar, sensitive, any_time, message_id, filed_at, not_before, state, resent_from, thread)
                        select kind, cast(:filingKey as varchar(400)), reminder_key, owner_unit_id, receiver_unit_id, lead_unit_id,
                            campaign_id, role, cast(:account as bigint), cast(:name as varchar(200)), cast(:email as varchar(320)),
                            cast(:office as boolean), digest_date, subject, template, model, calendar, sensitive, any_time,
                            cast(:messageId as varchar(200)), cast(:now as timestamp with time zone),
                            cast(:now as timestamp with time zone), 'WAITING', cast(:from as bigint), thread
                        from outbox_mail where id = :id""")
                .param("id", id)
                .param("filingKey", filingKey)
                .param("from", again ? id : null)
                .param("messageId", messageIds.next())
                .param("now", dbOrNull(now))
                .params(columns(to)));
    }

    private static long insert(JdbcClient.StatementSpec statement) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        statement.update(key, "id");
        return Objects.requireNonNull(key.getKeyAs(Long.class));
    }

    static Map<String, @Nullable Object> columns(@Nullable Recipient to) {
        Map<String, @Nullable Object> columns = new HashMap<>();
        columns.put("account", to == null ? null : to.accountId());
        columns.put("name", to == null ? null : to.displayName());
        columns.put("email", to == null ? null : to.email());
        columns.put("office", to != null && to.officeMailbox());
        return columns;
    }

    int timesResent(long id) {
        return jdbc.sql("select count(*) from outbox_mail where resent_from = :id")
                .param("id", id)
                .query(Integer.class)
                .single();
    }
}
