package liandong.reporting;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import liandong.audit.AuditLog;
import liandong.engine.Retrying;
import liandong.organization.Access;
import liandong.organization.Capability;
import liandong.organization.Directory;
import liandong.organization.Viewer;
import liandong.shared.BusinessTime;
import liandong.shared.PlainText;
import liandong.shared.Refused;
import liandong.table.ReportTable;
import liandong.table.ReportValues;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * Lays the reports of a round together (汇总): what is there, naming what is missing and what is under review; the
 * compiling unit confirms, with gaps if it must; publishing makes a snapshot.
 */
@Service
public class Compiling {

    /** As many typical cases are kept beside the totals; the catalogue reads them all in the reports themselves. */
    private static final int MOST_CASES = 1_000;

    private static final Duration ON_THE_DOT = Duration.ofHours(1);

    private final Rounds rounds;
    private final ReportingItems items;
    private final Compilations compilations;
    private final CompilationInputs inputs;
    private final LaidTogether texts;
    private final ItemTables tables;
    private final Directory directory;
    private final Prefill prefill;
    private final PublicationApprovals approvals;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final BusinessTime time;
    private final Retrying retrying;

    Compiling(
            Rounds rounds,
            ReportingItems items,
            Compilations compilations,
            CompilationInputs inputs,
            LaidTogether texts,
            ItemTables tables,
            Directory directory,
            Prefill prefill,
            PublicationApprovals approvals,
            AuditLog audit,
            ApplicationEventPublisher events,
            BusinessTime time,
            Retrying retrying) {
        this.rounds = rounds;
        this.items = items;
        this.compilations = compilations;
        this.inputs = inputs;
        this.texts = texts;
        this.tables = tables;
        this.directory = directory;
        this.prefill = prefill;
        this.approvals = approvals;
        this.audit = audit;
        this.events = events;
        this.time = time;
        this.retrying = retrying;
    }

    public void compile(long roundId) {
        Compilation compiled = freeze(layTogether(roundId));
        rounds.state(roundId, CollectionRound.State.COMPILED);
        record("round-compiled", rounds.get(roundId), compiled);
        prefill.onCompiling(rounds.get(roundId).itemId());
    }

    /** Confirmed by the compiling unit's officer; with gaps only with a note that says why. */
    public void confirm(Viewer viewer, long roundId, String note) {
        retrying.inTransaction(() -> {
            CollectionRound round = Access.visible(viewer, rounds.find(roundId));
            Refused.unless(viewer.mayAct(round.compilingUnitId(), Capability.OFFICER), "reporting.refused.not-yours");
            rounds.hold(roundId);
            Refused.unless(rounds.get(roundId).state() == CollectionRound.State.COMPILED, "reporting.refused.not-now");
            Compilation latest = compilations.latest(roundId).orElseThrow();
            PlainText.statement(note);
            Refused.unless(latest.isComplete() || !note.isBlank(), "reporting.refused.gaps-need-note");
            compilations.confirm(latest.id(), note.isBlank() ? null : note, viewer.displayName());
            record("compilation-confirmed", round, latest);
            approvals.begin(round);
            events.publishEvent(new CompilationConfirmed(round.campaignId(), roundId));
        });
    }

    public void publish(long roundId) {
        Compilation latest = compilations.latest(roundId).orElseThrow();
        compilations.publish(latest.id(), time.now());
        rounds.state(roundId, CollectionRound.State.PUBLISHED);
        published(roundId, latest);
    }

    /** Whether something was accepted after it was compiled. */
    public boolean supplementWanted(long roundId) {
        return compilations.acceptedSince(roundId);
    }

    /** The next revision, with what came in late; needs no second confirmation. */
    public void compileSupplement(long roundId) {
        Compilation next = freeze(layTogether(roundId));
        compilations.publish(next.id(), time.now());
        published(roundId, next);
        prefill.onCompiling(rounds.get(roundId).itemId());
    }

    /** Whether something was accepted, or accepted again, since the last revision was published. */
    public boolean supplementPossible(CollectionRound round) {
        return (round.state() == CollectionRound.State.PUBLISHED || round.state() == CollectionRound.State.LOCKED)
                && supplementWanted(round.id());
    }

    /** The compiling unit's officer does not wait for the end of the round, or takes in what was corrected after it. */
    public void supplement(Viewer viewer, long roundId) {
        retrying.inTransaction(() -> {
            CollectionRound round = Access.visible(viewer, rounds.find(roundId));
            Refused.unless(viewer.mayAct(round.compilingUnitId(), Capability.OFFICER), "reporting.refused.not-yours");
            rounds.hold(roundId);
            Refused.unless(supplementPossible(round), "reporting.refused.nothing-new");
            compileSupplement(roundId);
        });
    }

    /** The revisions of a round, first one first. */
    public List<Compilation> revisions(long roundId) {
        return compilations.of(roundId);
    }

    /** What each unit contributed to one total of a revision. */
    public List<Contribution> contributions(Compilation compilation, String address) {
        return inputs.contributions(compilation.id(), address);
    }

    /** What makes a revision different from the one before it. */
    public List<InputChange> changes(Compilation before, Compilation after) {
        return inputs.changes(before.id(), after.id());
    }

    /** The table of a round's totals. */
    public ReportTable table(CollectionRound round) {
        return tables.ofRound(round.id());
    }

    /** Stores it together with the revisions it is made of, so that its totals can be traced for ever. */
    private Compilation freeze(Compilation compiled) {
        compilations.insert(compiled);
        Compilation stored = compilations.latest(compiled.roundId()).orElseThrow();
        inputs.record(stored.id(), stored.roundId());
        return stored;
    }

    private Compilation layTogether(long roundId) {
        CollectionRound round = rounds.get(roundId);
        List<Long> accepted = compilations.units(roundId, List.of(ObligationState.ACCEPTED));
        List<Long> review = compilations.units(roundId, List.of(ObligationState.SUBMITTED));
        List<Long> missing = compilations.units(
                roundId,
                Stream.of(ObligationState.values())
                        .filter(state -> state.isOwed() || state == ObligationState.LOCKED)
                        .toList());
        Optional<Compilation> before = compilations.latest(roundId);
        return new Compilation(
                0,
                roundId,
                before.map(Compilation::revisionNo).orElse(0) + 1,
                accepted.size(),
                round.expected(),
                review.size(),
                names(missing),
                names(review),
                totals(round, before),
                null,
                time.now(),
                countedUntil(round, before.isEmpty()),
                null,
                before.map(Compilation::publishedBy).orElse(null));
    }

    private ReportValues totals(CollectionRound round, Optional<Compilation> before) {
        ReportTable table = table(round);
        ReportValues sums = compilations.total(round.id(), table);
        Map<String, String> written = before.map(
                        earlier -> texts.continued(earlier, inputs.obligations(earlier.id()), table))
                .orElseGet(() -> texts.ofRound(round.id(), table));
        return new ReportValues(
                sums.numbers(),
                written,
                sums.cases().subList(0, Math.min(MOST_CASES, sums.cases().size())),
                false);
    }

    /** The first compilation is made a moment after the cut-off; what people call its date is the cut-off itself. */
    private Instant countedUntil(CollectionRound round, boolean first) {
        Instant now = time.now();
        boolean onTheDot =
                !now.isBefore(round.cutOffAt()) && now.isBefore(round.cutOffAt().plus(ON_THE_DOT));
        return first && onTheDot ? round.cutOffAt() : now;
    }

    private List<String> names(List<Long> units) {
        Map<Long, String> names = directory.unitNames(units);
        return units.stream().map(unit -> names.getOrDefault(unit, "?")).toList();
    }

    private void published(long roundId, Compilation compilation) {
        CollectionRound round = rounds.get(roundId);
        record("round-published", round, compilation);
        events.publishEvent(new RoundPublished(round.campaignId(), roundId, compilation.revisionNo()));
    }

    private void record(String action, CollectionRound round, Compilation compilation) {
        String detail = "revision %d: %d of %d, missing %s"
                .formatted(
                        compilation.revisionNo(),
                        compilation.accepted(),
                        compilation.expected(),
                        compilation.missingUnits());
        audit.record(action, "round:" + round.id(), round.compilingUnitId(), detail);
    }
}
