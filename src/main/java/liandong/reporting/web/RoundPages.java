package liandong.reporting.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import liandong.organization.Access;
import liandong.organization.Capability;
import liandong.organization.Directory;
import liandong.organization.NotVisible;
import liandong.organization.Viewer;
import liandong.reporting.BoardCell;
import liandong.reporting.CollectionRound;
import liandong.reporting.Compilation;
import liandong.reporting.Compiling;
import liandong.reporting.Proposal;
import liandong.reporting.Proposals;
import liandong.reporting.PublicationApprovals;
import liandong.reporting.ReportBoard;
import liandong.reporting.RoundStanding;
import liandong.reporting.Rounds;
import liandong.reporting.Supervision;
import liandong.reporting.Supervisions;
import liandong.reporting.UnitNames;
import liandong.reporting.web.RoundPage.ProposalRow;
import liandong.reporting.web.RoundPage.Row;
import liandong.worklist.Lamps;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what the page of a round shows (归集页). */
@Component
class RoundPages {

    /** Units on one page. */
    private static final int ROWS = 100;

    private final Rounds rounds;
    private final ReportBoard board;
    private final Proposals proposals;
    private final Supervisions supervisions;
    private final Compiling compiling;
    private final PublicationApprovals approvals;
    private final Directory directory;
    private final RoundTotalsPages totals;
    private final ToldPages told;
    private final Lamps lamps;

    RoundPages(
            Rounds rounds,
            ReportBoard board,
            Proposals proposals,
            Supervisions supervisions,
            Compiling compiling,
            PublicationApprovals approvals,
            Directory directory,
            RoundTotalsPages totals,
            ToldPages told,
            Lamps lamps) {
        this.rounds = rounds;
        this.board = board;
        this.proposals = proposals;
        this.supervisions = supervisions;
        this.compiling = compiling;
        this.approvals = approvals;
        this.directory = directory;
        this.totals = totals;
        this.told = told;
        this.lamps = lamps;
    }

    RoundPage of(Viewer viewer, long roundId) {
        return of(viewer, roundId, null, 0);
    }

    /**
     * @param revision of the compilation that is shown, the latest one when null
     * @param after the obligation after which the units begin
     */
    RoundPage of(Viewer viewer, long roundId, @Nullable Integer revision, long after) {
        CollectionRound round = Access.visible(viewer, rounds.find(roundId));
        List<BoardCell> found = board.ofRound(viewer, roundId, after, ROWS + 1);
        List<BoardCell> cells = found.subList(0, Math.min(found.size(), ROWS));
        List<Proposal> proposed = proposals.ofRound(roundId);
        Map<Long, BoardCell> byId =
                board
                        .ofObligations(
                                viewer,
                                proposed.stream().map(Proposal::obligationId).toList())
                        .stream()
                        .collect(Collectors.toMap(BoardCell::obligationId, Function.identity()));
        List<Supervision> supervised = supervisions.ofRound(roundId).stream()
                .filter(supervision -> Access.canSee(viewer, supervision))
                .toList();
        Set<Long> units = Stream.concat(cells.stream(), byId.values().stream())
                .map(BoardCell::unitId)
                .collect(Collectors.toSet());
        units.add(round.compilingUnitId());
        supervised.forEach(supervision -> units.add(supervision.supervisedUnitId()));
        Map<Long, String> names = directory.unitNames(units);
        List<Compilation> revisions = compiling.revisions(roundId);
        RoundStanding standing = board.standing(viewer, roundId, UnitNames.MOST);
        boolean compiles = viewer.mayAct(round.compilingUnitId(), Capability.OFFICER);
        return new RoundPage(
                round,
                names.getOrDefault(round.compilingUnitId(), ""),
                standing,
                cells.stream()
                        .map(cell -> new Row(
                                cell,
                                names.getOrDefault(cell.unitId(), ""),
                                lamps.of(cell.dueAt(), cell.firstSubmittedAt())))
                        .toList(),
                found.size() > ROWS
                        ? "/rounds/%d?after=%d"
                                .formatted(roundId, cells.get(ROWS - 1).obligationId())
                        : null,
                after > 0 ? "/rounds/" + roundId : null,
                told.last(round.campaignId(), cells),
                compiles ? standing.underReview() : 0,
                proposed.stream()
                        .filter(proposal -> byId.containsKey(proposal.obligationId()))
                        .map(proposal -> new ProposalRow(
                                proposal,
                                names.getOrDefault(
                                        Objects.requireNonNull(byId.get(proposal.obligationId()))
                                                .unitId(),
                                        ""),
                                proposal.obligationId()))
                        .toList(),
                supervised,
                revisions,
                totals(round, revisions, revision),
                names,
                approvals.ofRound(roundId),
                approvals.waitsFor(viewer, round),
                round.state() == CollectionRound.State.COMPILED && compiles,
                compiles && compiling.supplementPossible(round),
                viewer.mayAct(round.leadUnit(), Capability.OFFICER));
    }

    private @Nullable RoundTotals totals(
            CollectionRound round, List<Compilation> revisions, @Nullable Integer revision) {
        if (revisions.isEmpty()) {
            return null;
        }
        Compilation shown = revisions.stream()
                .filter(one -> revision == null || one.revisionNo() == revision)
                .reduce((first, second) -> second)
                .orElseThrow(NotVisible::new);
        return totals.of(round, revisions, shown);
    }
}
