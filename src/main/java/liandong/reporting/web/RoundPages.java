package liandong.reporting.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import liandong.organization.Access;
import liandong.organization.Capability;
import liandong.organization.Directory;
import liandong.organization.NotVisible;
import liandong.organization.Viewer;
import liandong.reporting.BoardCell;
import liandong.reporting.CollectionRound;
import liandong.reporting.Compilation;
import liandong.reporting.Compiling;
import liandong.reporting.Proposals;
import liandong.reporting.PublicationApprovals;
import liandong.reporting.ReportBoard;
import liandong.reporting.Rounds;
import liandong.reporting.Supervisions;
import liandong.reporting.web.RoundPage.ProposalRow;
import liandong.reporting.web.RoundPage.Row;
import liandong.worklist.Lamps;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what the page of a round shows (归集页). */
@Component
class RoundPages {

    private final Rounds rounds;
    private final ReportBoard board;
    private final Proposals proposals;
    private final Supervisions supervisions;
    private final Compiling compiling;
    private final PublicationApprovals approvals;
    private final Directory directory;
    private final RoundTotalsPages totals;
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
            Lamps lamps) {
        this.rounds = rounds;
        this.board = board;
        this.proposals = proposals;
        this.supervisions = supervisions;
        this.compiling = compiling;
        this.approvals = approvals;
        this.directory = directory;
        this.totals = totals;
        this.lamps = lamps;
    }

    RoundPage of(Viewer viewer, long roundId, @Nullable Integer revision) {
        CollectionRound round = Access.visible(viewer, rounds.find(roundId));
        List<BoardCell> cells = board.ofRound(viewer, roundId);
        Set<Long> units = cells.stream().map(BoardCell::unitId).collect(Collectors.toSet());
        units.add(round.compilingUnitId());
        Map<Long, String> names = directory.unitNames(units);
        Map<Long, BoardCell> byId =
                cells.stream().collect(Collectors.toMap(BoardCell::obligationId, Function.identity()));
        List<Compilation> revisions = compiling.revisions(roundId);
        boolean leads = viewer.mayAct(round.leadUnit(), Capability.OFFICER);
        return new RoundPage(
                round,
                names.getOrDefault(round.compilingUnitId(), ""),
                cells.stream()
                        .map(cell -> new Row(
                                cell,
                                names.getOrDefault(cell.unitId(), ""),
                                lamps.of(cell.dueAt(), cell.firstSubmittedAt())))
                        .toList(),
                proposals.ofRound(roundId).stream()
                        .filter(proposal -> byId.containsKey(proposal.obligationId()))
                        .map(proposal -> new ProposalRow(
                                proposal,
                                names.getOrDefault(
                                        Objects.requireNonNull(byId.get(proposal.obligationId()))
                                                .unitId(),
                                        ""),
                                proposal.obligationId()))
                        .toList(),
                supervisions.ofRound(roundId).stream()
                        .filter(supervision -> Access.canSee(viewer, supervision))
                        .toList(),
                revisions,
                totals(round, revisions, revision),
                names,
                approvals.ofRound(roundId),
                approvals.waitsFor(viewer, round),
                round.state() == CollectionRound.State.COMPILED
                        && viewer.mayAct(round.compilingUnitId(), Capability.OFFICER),
                viewer.mayAct(round.compilingUnitId(), Capability.OFFICER) && compiling.supplementPossible(round),
                leads);
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
