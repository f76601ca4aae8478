package liandong.reporting;

import static liandong.shared.Instants.db;
import static liandong.shared.Instants.dbOrNull;
import static liandong.shared.Instants.read;
import static liandong.shared.Instants.readOrNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;

/** The rounds (一期归集) of all campaigns. */
@Repository
public class Rounds {

    private static final String OWED =
            "select id from obligation where round_id = :round and state in ('OPEN', 'UNIT_REVIEW', 'RETURNED')";

    private final JdbcClient jdbc;

    Rounds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<CollectionRound> find(long id) {
        return jdbc.sql("select * from collection_round where id = :id")
                .param("id", id)
                .query(Rounds::map)
                .optional();
    }

    public CollectionRound get(long id) {
        return find(id).orElseThrow();
    }

    public List<CollectionRound> ofCampaign(long campaignId) {
        return jdbc.sql("select * from collection_round where campaign_id = :campaign order by effective_due, id")
                .param("campaign", campaignId)
                .query(Rounds::map)
                .list();
    }

    /** Holds back whoever wants to settle or plan the same round, so that neither misses what the other did. */
    public void hold(long roundId) {
        jdbc.sql("select id from collection_round where id = :id for update")
                .param("id", roundId)
                .query(Long.class)
                .single();
    }

    /** Whether all of it is opened and nothing is owed or to be reviewed any more. */
    public boolean isSettled(long roundId) {
        return find(roundId).filter(round -> round.openedAt() != null).isPresent() && unsettled(roundId) == 0;
    }

    long unsettled(long roundId) {
        return jdbc.sql(
                        "select count(*) from obligation where round_id = :round and state not in ('ACCEPTED', 'LOCKED', 'RELEASED')")
                .param("round", roundId)
                .query(Long.class)
                .single();
    }

    /** Whether something still lies with the units. */
    boolean isOwed(long roundId) {
        return !jdbc.sql(OWED + " fetch first 1 rows only")
                .param("round", roundId)
                .query(Long.class)
                .list()
                .isEmpty();
    }

    /** What lies with the units; whoever is handing in just now comes before this, or after it. */
    List<Long> holdOwed(long roundId, int most) {
        return jdbc.sql(OWED + " order by id fetch first " + most + " rows only for update")
                .param("round", roundId)
                .query(Long.class)
                .list();
    }

    long insert(ReportingItem item, ItemPeriod period, PeriodDates dates, String title, Instant now) {
        KeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into collection_round (campaign_id, item_id, period_code, title, state, owner_unit_id,
                            receiver_unit_id, lead_unit_id, nominal_due, effective_due, cut_off_at, lock_at, started_at)
                        values (:campaign, :item, :period, :title, 'OPENING', :owner, :receiver, :lead, :nominalDue,
                            :effectiveDue, :cutOffAt, :lockAt, :now)""")
                .param("campaign", item.campaignId())
                .param("item", item.id())
                .param("period", period.periodCode())
                .param("title", title)
                .param("owner", item.reviewerUnitId())
                .param("receiver", item.receiverUnitId())
                .param("lead", item.leadUnitId())
                .param("nominalDue", period.nominalDue())
                .param("effectiveDue", dates.effectiveDue())
                .param("cutOffAt", db(dates.cutOffAt()))
                .param("lockAt", db(dates.lockAt()))
                .param("now", db(now))
                .update(key, "id");
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    /** The lead moved its days; the nominal day stays the one it was started with. */
    void redate(long roundId, PeriodDates dates) {
        jdbc.sql(
                        "update collection_round set effective_due = :due, cut_off_at = :cutOff, lock_at = :lock where id = :id")
                .param("due", dates.effectiveDue())
                .param("cutOff", db(dates.cutOffAt()))
                .param("lock", db(dates.lockAt()))
                .param("id", roundId)
                .update();
    }

    /** All that are asked, without those that no longer are. */
    void expectClaimed(long roundId) {
        jdbc.sql("""
                        update collection_round set expected =
                            (select count(*) from round_claim c where c.round_id = :id and not exists
                                (select 1 from obligation o where o.round_id = c.round_id
                                    and o.owner_unit_id = c.unit_id and o.state = 'RELEASED'))
                        where id = :id""").param("id", roundId).update();
    }

    void opened(long roundId, Instant now) {
        set(roundId, "state = 'OPEN', opened_at = :changed", db(now));
    }

    void state(long roundId, CollectionRound.State state) {
        set(roundId, "state = :changed", state.name());
    }

    void ended(long roundId, Instant now) {
        set(roundId, "state = 'LOCKED', ended_at = :changed", db(now));
    }

    void nextRung(long roundId, @Nullable Instant at) {
        set(roundId, "next_rung_at = :changed", dbOrNull(at));
    }

    void wave(long roundId, int wave) {
        set(roundId, "wave = :changed", wave);
    }

    private void set(long roundId, String change, @Nullable Object changed) {
        jdbc.sql("update collection_round set " + change + " where id = :id")
                .param("id", roundId)
                .param("changed", changed)
                .update();
    }

    private static CollectionRound map(ResultSet row, int number) throws SQLException {
        return new CollectionRound(
                row.getLong("id"),
                row.getLong("campaign_id"),
                row.getLong("item_id"),
                row.getString("period_code"),
                row.getString("title"),
                CollectionRound.State.valueOf(row.getString("state")),
                row.getLong("owner_unit_id"),
                row.getObject("receiver_unit_id", Long.class),
                row.getLong("lead_unit_id"),
                row.getObject("nominal_due", LocalDate.class),
                row.getObject("effective_due", LocalDate.class),
                read(row, "cut_off_at"),
                read(row, "lock_at"),
                row.getInt("expected"),
                readOrNull(row, "next_rung_at"),
                row.getInt("wave"),
                read(row, "started_at"),
                readOrNull(row, "opened_at"),
                readOrNull(row, "ended_at"));
    }
}
