package liandong.reporting;

import static liandong.shared.Instants.db;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import liandong.audit.AuditLog;
import liandong.campaign.Campaigns;
import liandong.campaign.Participant;
import liandong.shared.BusinessTime;
import liandong.shared.WorkingCalendar;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens the obligations of a round (应报开启), in batches that several workers claim side by side. Unique keys make each
 * step repeatable.
 */
@Component
@Transactional
public class RoundOpening {

    public static final int BATCH = 50;

    private static final String LEFT = "select id from round_claim"
            + " where round_id = :round and opened = false order by id fetch first %d rows only for update skip locked";

    private final Rounds rounds;
    private final ReportingItems items;
    private final Campaigns campaigns;
    private final Prefill prefill;
    private final WorkingCalendar calendar;
    private final BusinessTime time;
    private final AuditLog audit;
    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    RoundOpening(
            Rounds rounds,
            ReportingItems items,
            Campaigns campaigns,
            Prefill prefill,
            WorkingCalendar calendar,
            BusinessTime time,
            AuditLog audit,
            JdbcClient jdbc,
            JdbcTemplate batches) {
        this.rounds = rounds;
        this.items = items;
        this.campaigns = campaigns;
        this.prefill = prefill;
        this.calendar = calendar;
        this.time = time;
        this.audit = audit;
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Writes down who owes this round; from here on that is fixed. */
    public void prepareClaims(long roundId) {
        Map<Long, Claim> claims = claims(items.get(rounds.get(roundId).itemId()));
        claims.keySet().removeAll(claimed(roundId));
        insert(roundId, claims.values());
        rounds.expectClaimed(roundId);
    }

    /** Units written down for the round, whatever became of what they owed. */
    Set<Long> claimed(long roundId) {
        return new LinkedHashSet<>(jdbc.sql("select unit_id from round_claim where round_id = :round order by id")
                .param("round", roundId)
                .query(Long.class)
                .list());
    }

    /** Units that left before theirs was opened. */
    void dropClaims(long roundId, Set<Long> reporters) {
        Set<Long> gone = claimed(roundId);
        gone.removeAll(reporters);
        gone.forEach(unit -> jdbc.sql(
                        "delete from round_claim where round_id = :round and unit_id = :unit and opened = false")
                .param("round", roundId)
                .param("unit", unit)
                .update());
    }

    /** Units that would owe the item if a round of it began now. */
    Set<Long> reporters(ReportingItem item) {
        return claims(item).keySet();
    }

    /** The same with others taking part. */
    Set<Long> reporters(ReportingItem item, List<Participant> participants) {
        return claims(item, participants).keySet();
    }

    private Map<Long, Claim> claims(ReportingItem item) {
        return claims(item, campaigns.participants(item.campaignId()));
    }

    private static Map<Long, Claim> claims(ReportingItem item, List<Participant> all) {
        Map<Long, Claim> claims = new LinkedHashMap<>();
        for (String unitClass : item.classIds()) {
            all.stream()
                    .filter(participant -> participant.classes().contains(unitClass))
                    .forEach(member -> claims.putIfAbsent(member.unitId(), Claim.of(member, unitClass)));
        }
        all.stream()
                .filter(participant -> Objects.equals(participant.unitId(), item.fromUnitId()))
                .forEach(member -> claims.putIfAbsent(member.unitId(), Claim.of(member, member.planUnitId())));
        return claims;
    }

    public int expected(long roundId) {
        return rounds.get(roundId).expected();
    }

    /** Opens the next batch; the ids of its obligations, for each of which a report is to be started. */
    public List<Long> openBatch(long roundId) {
        List<Long> batch = claim(roundId, BATCH);
        if (batch.isEmpty()) {
            return List.of();
        }
        CollectionRound round = rounds.get(roundId);
        ReportingItem item = items.ofRound(roundId);
        List<Long> opened = insert(round, item, batch);
        jdbc.sql("update round_claim set opened = true where id in (:ids)")
                .param("ids", batch)
                .update();
        opened.forEach(id -> prefill.onOpening(item, id));
        audit.record("obligations-opened", "round:" + roundId, item.leadUnitId(), opened.size() + " units");
        return opened;
    }

    /** Whether there is something to open that no other worker is opening just now. */
    public boolean claimsLeft(long roundId) {
        return !claim(roundId, 1).isEmpty();
    }

    private List<Long> claim(long roundId, int most) {
        return jdbc.sql(LEFT.formatted(most))
                .param("round", roundId)
                .query(Long.class)
                .list();
    }

    private void insert(long roundId, Collection<Claim> claims) {
        batches.batchUpdate(
                "insert into round_claim (round_id, unit_id, unit_class, unit_kind, peer) values (?, ?, ?, ?, ?)",
                claims.stream()
                        .map(claim ->
                                new Object[] {roundId, claim.unitId(), claim.unitClass(), claim.unitKind(), claim.peer()
                                })
                        .toList());
    }

    private List<Long> insert(CollectionRound round, ReportingItem item, List<Long> claims) {
        boolean bornLate = !time.now().isBefore(WorkingCalendar.endOf(round.effectiveDue()));
        jdbc.sql("""
                        insert into obligation (campaign_id, item_id, round_id, period_code, title, kind, table_id,
                            owner_unit_id, receiver_unit_id, lead_unit_id, unit_class, unit_kind, peer, nominal_due,
                            effective_due, overdue_from, born_late, lock_at, opened_at, state)
                        select r.campaign_id, i.id, r.id, r.period_code, r.title, i.kind, cast(:tableId as varchar(120)),
                            c.unit_id, i.receiver_unit_id, i.lead_unit_id, c.unit_class, c.unit_kind, c.peer, r.nominal_due,
                            r.effective_due, cast(:overdueFrom as date), cast(:bornLate as boolean), r.lock_at,
                            cast(:now as timestamp with time zone), 'OPEN'
                        from round_claim c join collection_round r on r.id = c.round_id
                        join reporting_item i on i.id = r.item_id
                        where c.id in (:claims) order by c.id""")
                .param("tableId", item.tableId())
                .param("overdueFrom", bornLate ? graceEnds(item) : round.effectiveDue())
                .param("bornLate", bornLate)
                .param("now", db(time.now()))
                .param("claims", claims)
                .update();
        return jdbc.sql("select o.id from obligation o join round_claim c on c.round_id = o.round_id"
                        + " and c.unit_id = o.owner_unit_id where c.id in (:claims) order by o.id")
                .param("claims", claims)
                .query(Long.class)
                .list();
    }

    /** The working day after which what was born late counts as overdue: supervision starts when grace is over. */
    private LocalDate graceEnds(ReportingItem item) {
        return calendar.plusWorkdays(time.today(), Math.max(item.pace().graceWorkdays(), 1) - 1);
    }

    private record Claim(long unitId, String unitClass, String unitKind, boolean peer) {

        static Claim of(Participant member, String unitClass) {
            return new Claim(member.unitId(), unitClass, member.kind(), member.peer());
        }
    }
}
