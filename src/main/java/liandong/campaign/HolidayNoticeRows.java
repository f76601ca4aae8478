package liandong.campaign;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import liandong.shared.Instants;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;

/** The table holiday_notice (放假通知登记); the last one of a year is in force. */
@Repository
class HolidayNoticeRows {

    private final JdbcClient jdbc;

    HolidayNoticeRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long latest() {
        return jdbc.sql("select coalesce(max(id), 0) from holiday_notice")
                .query(Long.class)
                .single();
    }

    /** @throws DuplicateKeyException when somebody else published one after the same previous one */
    long insert(long previousId, HolidayNotice notice, String by, Instant now) {
        KeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into holiday_notice (previous_id, notice_year, source, holidays, makeup_workdays, entered_by, entered_at)
                        values (:previous, :year, :source, :holidays, :makeup, :by, :now)
                        """)
                .param("previous", previousId)
                .param("year", notice.year())
                .param("source", notice.source().strip())
                .param("holidays", notice.holidays())
                .param("makeup", notice.makeupWorkdays())
                .param("by", by)
                .param("now", Instants.db(now))
                .update(key, "id");
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    List<HolidayNotice> inForce() {
        return jdbc.sql("""
                        select notice_year, source, holidays, makeup_workdays from holiday_notice n
                        where not exists (select 1 from holiday_notice later
                                          where later.notice_year = n.notice_year and later.id > n.id)
                        """)
                .query((row, number) -> new HolidayNotice(
                        row.getInt("notice_year"),
                        row.getString("source"),
                        row.getString("holidays"),
                        row.getString("makeup_workdays")))
                .list();
    }

    /** Newest first. */
    List<PublishedNotice> all() {
        return jdbc.sql("select notice_year, source, entered_by, entered_at from holiday_notice order by id desc")
                .query((row, number) -> new PublishedNotice(
                        row.getInt("notice_year"),
                        row.getString("source"),
                        row.getString("entered_by"),
                        Instants.read(row, "entered_at")))
                .list();
    }
}
