package liandong.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import liandong.organization.Capability;
import liandong.shared.BusinessTime;
import liandong.shared.Instants;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lines of digests (汇总条目) and the mails that carry them. */
@Repository
class DigestLines {

    private static final int KEYS_PER_QUERY = 1000;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final NotificationSettings settings;
    private final QuietHours quiet;

    DigestLines(JdbcClient jdbc, JdbcTemplate template, NotificationSettings settings, QuietHours quiet) {
        this.jdbc = jdbc;
        this.template = template;
        this.settings = settings;
        this.quiet = quiet;
    }

    /** Keys of lines that are filed already, as {@link #key} writes them. */
    Set<String> filed(List<DigestLine> lines) {
        Set<String> filed = new HashSet<>();
        for (int from = 0; from < lines.size(); from += KEYS_PER_QUERY) {
            filed.addAll(jdbc.sql(
                            "select reminder_key, role, owner_unit_id from digest_line where reminder_key in (:keys)")
                    .param(
                            "keys",
                            lines.subList(from, Math.min(lines.size(), from + KEYS_PER_QUERY)).stream()
                                    .map(DigestLine::reminderKey)
                                    .toList())
                    .query((row, n) -> key(row.getString(1), row.getString(2), row.getLong(3)))
                    .list());
        }
        return filed;
    }

    static String key(DigestLine line) {
        return key(line.reminderKey(), line.role().name(), line.unitId());
    }

    private static String key(String reminderKey, String role, long unitId) {
        return reminderKey + "|" + role + "|" + unitId;
    }

    void insert(Collection<DigestLine> lines, Instant now) {
        Map<LocalDate, OffsetDateTime> leaves = new HashMap<>();
        template.batchUpdate("""
                insert into digest_line (owner_unit_id, lead_unit_id, campaign_id, role, item_key, reminder_key, on_day,
                    not_before, line_text, link, filed_at, state)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'WAITING')""", lines, 500, (insert, line) -> {
            insert.setLong(1, line.unitId());
            insert.setObject(2, line.leadUnitId(), Types.BIGINT);
            insert.setObject(3, line.campaignId(), Types.BIGINT);
            insert.setString(4, line.role().name());
            insert.setString(5, line.itemKey());
            insert.setString(6, line.reminderKey());
            insert.setObject(7, line.onDay());
            insert.setObject(8, leaves.computeIfAbsent(line.onDay(), day -> Instants.db(leaves(day, now))));
            insert.setString(9, OneLine.of(line.text(), 2000));
            insert.setString(10, line.link());
            insert.setObject(11, Instants.db(now));
        });
    }

    /** Nine o'clock of the working day; a line that comes later waits a little for others of its kind. */
    private Instant leaves(LocalDate day, Instant now) {
        Instant nine = quiet.digestAt(day);
        Instant late = now.plus(settings.gather());
        if (!now.isAfter(nine)) {
            return nine;
        }
        return quiet.isQuiet(late) ? quiet.digestAt(dayOf(quiet.nextAllowed(late))) : late;
    }

    private static LocalDate dayOf(Instant at) {
        return at.atZone(BusinessTime.ZONE).toLocalDate();
    }

    /** Puts off what is due in quiet hours, e.g. after an outage: it is read in the digest of that day. */
    void hold(Instant now, LocalDate day) {
        jdbc.sql(
                        "update digest_line set on_day = :day, not_before = :until where state = 'WAITING' and not_before <= :now")
                .param("day", day)
                .param("until", Instants.db(quiet.digestAt(day)))
                .param("now", Instants.db(now))
                .update();
    }

    List<FiledLine> takeDue(Instant now) {
        return jdbc.sql(
                        "select l.*, false as left_out from digest_line l where state = 'WAITING' and not_before <= :now order by id"
                                + " for update skip locked")
                .param("now", Instants.db(now))
                .query(DigestLines::map)
                .list();
    }

    void mark(List<FiledLine> lines, String state) {
        template.batchUpdate("update digest_line set state = ? where id = ?", lines, 500, (update, line) -> {
            update.setString(1, state);
            update.setLong(2, line.id());
        });
    }

    /** Somebody who had today's digest reads the line in tomorrow's: one digest a day. */
    void carryOver(List<FiledLine> lines, LocalDate day) {
        template.batchUpdate(
                "update digest_line set on_day = ?, not_before = ? where id = ?", lines, 500, (update, line) -> {
                    update.setObject(1, day);
                    update.setObject(2, Instants.db(quiet.digestAt(day)));
                    update.setLong(3, line.id());
                });
    }

    void put(long mailId, Collection<FiledLine> lines) {
        template.batchUpdate(
                "insert into digest_entry (mail_id, line_id, left_out) values (?, ?, false)",
                lines,
                500,
                (insert, line) -> {
                    insert.setLong(1, mailId);
                    insert.setLong(2, line.id());
                });
    }

    void putSame(long mailId, long asMailId) {
        jdbc.sql("insert into digest_entry (mail_id, line_id, left_out)"
                        + " select cast(:to as bigint), line_id, false from digest_entry where mail_id = :from")
                .param("to", mailId)
                .param("from", asMailId)
                .update();
    }

    List<FiledLine> of(long mailId) {
        return jdbc.sql(
                        "select l.*, e.left_out from digest_line l join digest_entry e on e.line_id = l.id where e.mail_id = :mail"
                                + " order by l.owner_unit_id, l.id")
                .param("mail", mailId)
                .query(DigestLines::map)
                .list();
    }

    void leaveOut(long mailId, Collection<FiledLine> lines) {
        template.batchUpdate(
                "update digest_entry set left_out = true where mail_id = ? and line_id = ?",
                lines,
                500,
                (update, line) -> {
                    update.setLong(1, mailId);
                    update.setLong(2, line.id());
                });
    }

    Optional<Instant> nextDueAfter(Instant now) {
        return jdbc.sql("select min(not_before) as due from digest_line where state = 'WAITING' and not_before > :now")
                .param("now", Instants.db(now))
                .query((row, n) -> Optional.ofNullable(Instants.readOrNull(row, "due")))
                .single();
    }

    private static FiledLine map(ResultSet row, int number) throws SQLException {
        return new FiledLine(
                row.getLong("id"),
                row.getLong("owner_unit_id"),
                row.getObject("receiver_unit_id", Long.class),
                row.getObject("lead_unit_id", Long.class),
                row.getObject("campaign_id", Long.class),
                Capability.valueOf(row.getString("role")),
                row.getString("item_key"),
                row.getString("reminder_key"),
                row.getString("line_text"),
                row.getString("link"),
                row.getBoolean("left_out"));
    }
}
