package liandong.reporting;

import static liandong.shared.Instants.db;
import static liandong.shared.Instants.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The periods (报告期) of reporting items. */
@Repository
class ItemPeriods {

    private final JdbcClient jdbc;

    ItemPeriods(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<ItemPeriod> of(long itemId) {
        return jdbc.sql("select * from item_period where item_id = :item order by place")
                .param("item", itemId)
                .query(ItemPeriods::map)
                .list();
    }

    /** The first one whose round has not started. */
    Optional<ItemPeriod> next(long itemId) {
        return of(itemId).stream().filter(period -> period.roundId() == null).findFirst();
    }

    void insert(long itemId, int place, String periodCode, LocalDate nominalDue, PeriodDates dates) {
        bound("""
                        insert into item_period
                            (item_id, place, period_code, nominal_due, planned_due, effective_due, opens_at, cut_off_at,
                             lock_at)
                        values (:item, :place, :code, :nominalDue, :nominalDue, :effectiveDue, :opensAt, :cutOffAt, :lockAt)""", dates)
                .param("item", itemId)
                .param("place", place)
                .param("code", periodCode)
                .param("nominalDue", nominalDue)
                .update();
    }

    void reschedule(long periodId, PeriodDates dates) {
        bound("""
                        update item_period set effective_due = :effectiveDue, opens_at = :opensAt,
                            cut_off_at = :cutOffAt, lock_at = :lockAt where id = :id""", dates).param("id", periodId).update();
    }

    /** The lead moved its day. */
    void move(long periodId, LocalDate nominalDue, PeriodDates dates) {
        reschedule(periodId, dates);
        jdbc.sql("update item_period set nominal_due = :nominalDue where id = :id")
                .param("nominalDue", nominalDue)
                .param("id", periodId)
                .update();
    }

    /** Whether its round has not begun, so that it could be taken out. */
    boolean deleteUnopened(long periodId) {
        return jdbc.sql("delete from item_period where id = :id and round_id is null")
                        .param("id", periodId)
                        .update()
                == 1;
    }

    void place(long periodId, int place) {
        jdbc.sql("update item_period set place = :place where id = :id")
                .param("place", place)
                .param("id", periodId)
                .update();
    }

    void started(long periodId, long roundId) {
        jdbc.sql("update item_period set round_id = :round where id = :id")
                .param("round", roundId)
                .param("id", periodId)
                .update();
    }

    private JdbcClient.StatementSpec bound(String sql, PeriodDates dates) {
        return jdbc.sql(sql)
                .param("effectiveDue", dates.effectiveDue())
                .param("opensAt", db(dates.opensAt()))
                .param("cutOffAt", db(dates.cutOffAt()))
                .param("lockAt", db(dates.lockAt()));
    }

    private static ItemPeriod map(ResultSet row, int number) throws SQLException {
        return new ItemPeriod(
                row.getLong("id"),
                row.getLong("item_id"),
                row.getInt("place"),
                row.getString("period_code"),
                row.getObject("nominal_due", LocalDate.class),
                row.getObject("planned_due", LocalDate.class),
                new PeriodDates(
                        row.getObject("effective_due", LocalDate.class),
                        read(row, "opens_at"),
                        read(row, "cut_off_at"),
                        read(row, "lock_at")),
                row.getObject("round_id", Long.class));
    }
}
