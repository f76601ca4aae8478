package liandong.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import liandong.organization.Access;
import liandong.organization.Capability;
import liandong.organization.NotVisible;
import liandong.organization.Viewer;
import liandong.shared.Instants;
import liandong.shared.Refused;
import liandong.shared.WorkingCalendar;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Accepts many reports of a round at once (批量接收). Each is an act of its own: one that changed meanwhile does not stop
 * the others.
 */
@Service
public class AcceptingMany {

    private final Rounds rounds;
    private final Reporting reporting;
    private final JdbcClient jdbc;

    AcceptingMany(Rounds rounds, Reporting reporting, JdbcClient jdbc) {
        this.rounds = rounds;
        this.reporting = reporting;
        this.jdbc = jdbc;
    }

    /**
     * A report that waits for its review.
     *
     * @param reasons explained warnings and errors let pass are in it
     */
    public record Waiting(
            long obligationId,
            int version,
            long unitId,
            Instant submittedAt,
            LocalDate effectiveDue,
            boolean zero,
            int returnCount,
            boolean reasons) {

        /** Nothing in it asks for a second look. */
        public boolean isClean() {
            return !reasons && returnCount == 0;
        }

        public boolean isLate() {
            return !submittedAt.isBefore(WorkingCalendar.endOf(effectiveDue));
        }
    }

    /** One that was chosen, as it was seen. */
    public record Chosen(long obligationId, int version) {}

    /** What became of one; {@code refusal} is null when it was accepted. */
    public record Result(
            long obligationId, long unitId, @Nullable Refused refusal) {}

    /** What waits in a round for the viewer's review; empty for whoever does not review it. */
    public List<Waiting> waiting(Viewer viewer, long roundId) {
        CollectionRound round = Access.visible(viewer, rounds.find(roundId));
        if (!viewer.mayAct(round.ownerUnitId(), Capability.OFFICER)) {
            return List.of();
        }
        return jdbc.sql("""
                        select o.id, o.version, o.owner_unit_id, o.submitted_at, o.effective_due, o.zero_report, o.return_count,
                            case when length(r.warn_reasons) > 2 or exists (select 1 from check_waiver w
                                where w.obligation_id = o.id and w.state = 'GRANTED') then 1 else 0 end as reasons
                        from obligation o
                        join report_revision r on r.obligation_id = o.id and r.revision_no = o.revision_no
                        where o.round_id = :round and o.state = 'SUBMITTED' order by o.submitted_at, o.id""")
                .param("round", roundId)
                .query((row, number) -> new Waiting(
                        row.getLong("id"),
                        row.getInt("version"),
                        row.getLong("owner_unit_id"),
                        Instants.read(row, "submitted_at"),
                        row.getObject("effective_due", LocalDate.class),
                        row.getBoolean("zero_report"),
                        row.getInt("return_count"),
                        row.getInt("reasons") == 1))
                .list();
    }

    /** In the order chosen; refusals are told for each. */
    public List<Result> accept(Viewer viewer, long roundId, List<Chosen> chosen) {
        Access.visible(viewer, rounds.find(roundId));
        Map<Long, Long> units = units(roundId, chosen);
        List<Result> results = new ArrayList<>();
        for (Chosen one : chosen) {
            Long unit = Optional.ofNullable(units.get(one.obligationId())).orElseThrow(NotVisible::new);
            results.add(new Result(one.obligationId(), unit, refusal(viewer, one)));
        }
        return results;
    }

    private @Nullable Refused refusal(Viewer viewer, Chosen one) {
        try {
            reporting.accept(viewer, one.obligationId(), one.version());
            return null;
        } catch (Refused refused) {
            return refused;
        }
    }

    private Map<Long, Long> units(long roundId, List<Chosen> chosen) {
        if (chosen.isEmpty()) {
            throw new Refused("review.many.refused.nothing");
        }
        return jdbc
                .sql("select id, owner_unit_id from obligation where round_id = :round and id in (:ids)")
                .param("round", roundId)
                .param("ids", chosen.stream().map(Chosen::obligationId).toList())
                .query((row, number) -> List.of(row.getLong("id"), row.getLong("owner_unit_id")))
                .list()
                .stream()
                .collect(Collectors.toMap(pair -> pair.get(0), pair -> pair.get(1)));
    }
}
