package liandong.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import liandong.shared.Instants;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of feeds (日历订阅). */
@Repository
class CalendarFeedRows {

    private final JdbcClient jdbc;

    CalendarFeedRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(long accountId, String hash, Instant now) {
        jdbc.sql("insert into calendar_feed (account_id, token_hash, made_at) values (:account, :hash, :now)")
                .param("account", accountId)
                .param("hash", hash)
                .param("now", Instants.db(now))
                .update();
    }

    int revoke(long accountId, Instant now) {
        return jdbc.sql("update calendar_feed set revoked_at = :now where account_id = :account and revoked_at is null")
                .param("now", Instants.db(now))
                .param("account", accountId)
                .update();
    }

    Optional<CalendarFeed> ofAccount(long accountId) {
        return jdbc.sql("select * from calendar_feed where account_id = :account and revoked_at is null"
                        + " order by id desc fetch first 1 rows only")
                .param("account", accountId)
                .query(CalendarFeedRows::map)
                .optional();
    }

    /** Whether there ever was such an address. */
    boolean isKnown(String hash) {
        return jdbc.sql("select count(*) from calendar_feed where token_hash = :hash")
                        .param("hash", hash)
                        .query(Long.class)
                        .single()
                > 0;
    }

    Optional<CalendarFeed> inForce(String hash) {
        return jdbc.sql("select * from calendar_feed where token_hash = :hash and revoked_at is null")
                .param("hash", hash)
                .query(CalendarFeedRows::map)
                .optional();
    }

    void read(long id, CalendarText text, Instant now) {
        jdbc.sql("update calendar_feed set read_at = :now, content_hash = :hash, changed_at = :changed where id = :id")
                .param("now", Instants.db(now))
                .param("hash", text.hash())
                .param("changed", Instants.db(text.changedAt()))
                .param("id", id)
                .update();
    }

    private static CalendarFeed map(ResultSet row, int number) throws SQLException {
        return new CalendarFeed(
                row.getLong("id"),
                row.getLong("account_id"),
                Instants.read(row, "made_at"),
                Instants.readOrNull(row, "read_at"),
                row.getString("content_hash"),
                Instants.readOrNull(row, "changed_at"));
    }
}
