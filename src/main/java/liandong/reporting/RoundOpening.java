package liandong.reporting;

import static liandong.shared.Instants.db;

import java.time.LocalDate;
import java.util.ArrayList;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
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

    private static final String LEFT = "select id, unit_id, unit_class, unit_kind, peer from round_claim"
            + " where round_id = :round and opened = false order by id fetch first %d rows only for update skip locked";

    private final Rounds rounds;
    private final ReportingItems items;
    private final Campaigns campaigns;
    private final Prefill prefill;
    private final WorkingCalendar calendar;
    private final BusinessTime time;
    private final AuditLog audit;
    private final JdbcClient jdbc;

    RoundOpening(
            Rounds rounds,
            ReportingItems items,
            Campaigns campaigns,
            Prefill prefill,
            WorkingCalendar calendar,
            BusinessTime time,
            AuditLog audit,
            JdbcClient jdbc) {
        this.rounds = rounds;
        this.items = items;
        this.campaigns = campaigns;
        this.prefill = prefill;
        this.calendar = calendar;
        this.time = time;
        this.audit = audit;
        this.jdbc = jdbc;
    }

    /** Writes down who owes this round; from here on that is fixed. */
    public void prepareClaims(long roundId) {
        Map<Long, Claim> claims = claims(items.get(rounds.get(roundId).itemId()));
        claims.keySet().removeAll(claimed(roundId));
        claims.values().forEach(claim -> insert(roundId, claim));
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
        List<Claim> batch = claim(roundId, BATCH);
        if (batch.isEmpty()) {
            return List.of();
        }
        CollectionRound round = rounds.get(roundId);
        ReportingItem item = items.ofRound(roundId);
        List<Long> opened = new ArrayList<>();
        for (Claim claim : batch) {
            opened.add(insert(round, item, claim));
        }
        jdbc.sql("update round_claim set opened = true where id in (:ids)")
                .param("ids", batch.stream().map(Claim::id).toList())
                .update();
        opened.forEach(id -> prefill.onOpening(item, id));
        audit.record("obligations-opened", "round:" + roundId, item.leadUnitId(), opened.size() + " units");
        return opened;
    }

    /** Whether there is something to open that no other worker is opening just now. */
    public boolean claimsLeft(long roundId) {
        return !claim(roundId, 1).isEmpty();
    }

    private List<Claim> claim(long roundId, int most) {
        return jdbc.sql(LEFT.formatted(most))
                .param("round", roundId)
                .query((row, number) -> new Claim(
                        row.getLong("id"),
                        row.getLong("unit_id"),
                        row.getString("unit_class"),
                        row.getString("unit_kind"),
                        row.getBoolean("peer")))
                .list();
    }

    private void insert(long roundId, Claim claim) {
        jdbc.sql("insert into round_claim (round_id, unit_id, unit_class, unit_kind, peer)"
                        + " values (:round, :unit, :unitClass, :unitKind, :peer)")
                .param("round", roundId)
                .param("unit", claim.unitId())
                .param("unitClass", claim.unitClass())
                .param("unitKind", claim.unitKind())
                .param("peer", claim.peer())
                .update();
    }

    private long insert(CollectionRound round, ReportingItem item, Claim claim) {
        boolean bornLate = !time.now().isBefore(WorkingCalendar.endOf(round.effectiveDue()));
        KeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into obligation (campaign_id, item_id, round_id, period_code, title, kind, table_id,
                            owner_unit_id, receiver_unit_id, lead_unit_id, unit_class, unit_kind, peer, nominal_due,
                            effective_due, overdue_from, born_late, lock_at, opened_at, state)
                        values (:campaign, :item, :round, :period, :title, :kind, :tableId, :owner, :receiver, :lead,
                            :unitClass, :unitKind, :peer, :nominalDue, :effectiveDue, :overdueFrom, :bornLate, :lockAt,
                            :now, 'OPEN')""")
                .param("campaign", round.campaignId())
                .param("item", item.id())
                .param("round", round.id())
                .param("period", round.periodCode())
                .param("title", round.title())
                .param("kind", item.kind())
                .param("tableId", item.tableId())
                .param("owner", claim.unitId())
                .param("receiver", item.receiverUnitId())
                .param("lead", item.leadUnitId())
                .param("unitClass", claim.unitClass())
                .param("unitKind", claim.unitKind())
                .param("peer", claim.peer())
                .param("nominalDue", round.nominalDue())
                .param("effectiveDue", round.effectiveDue())
                .param("overdueFrom", bornLate ? graceEnds(item) : round.effectiveDue())
                .param("bornLate", bornLate)
                .param("lockAt", db(round.lockAt()))
                .param("now", db(time.now()))
                .update(key, "id");
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    /** The working day after which what was born late counts as overdue: supervision starts when grace is over. */
    private LocalDate graceEnds(ReportingItem item) {
        return calendar.plusWorkdays(time.today(), Math.max(item.pace().graceWorkdays(), 1) - 1);
    }

    private record Claim(long id, long unitId, String unitClass, String unitKind, boolean peer) {

        static Claim of(Participant member, String unitClass) {
            return new Claim(0, member.unitId(), unitClass, member.kind(), member.peer());
        }
    }
}
