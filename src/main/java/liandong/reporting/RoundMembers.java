package liandong.reporting;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import liandong.audit.AuditLog;
import liandong.shared.BusinessTime;
import liandong.shared.WorkingCalendar;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Who owes a round under way after a new version of the plan (应报单位随方案调整). Units that join are asked while it is not
 * yet due; what a unit that left still owes is no longer asked for. What was handed in stays and is reviewed.
 */
@Component
class RoundMembers {

    private final Rounds rounds;
    private final Obligations obligations;
    private final RoundOpening opening;
    private final Reminders reminders;
    private final AuditLog audit;
    private final BusinessTime time;
    private final ApplicationEventPublisher events;

    RoundMembers(
            Rounds rounds,
            Obligations obligations,
            RoundOpening opening,
            Reminders reminders,
            AuditLog audit,
            BusinessTime time,
            ApplicationEventPublisher events) {
        this.rounds = rounds;
        this.obligations = obligations;
        this.opening = opening;
        this.reminders = reminders;
        this.audit = audit;
        this.time = time;
        this.events = events;
    }

    /** Units that would be asked in addition. */
    Set<Long> joining(CollectionRound round, Set<Long> reporters) {
        Set<Long> joining = new LinkedHashSet<>();
        if (isJoinable(round)) {
            joining.addAll(reporters);
            joining.removeAll(opening.claimed(round.id()));
        }
        return joining;
    }

    /** Units that would no longer be asked. */
    Set<Long> leaving(CollectionRound round, Set<Long> reporters) {
        return owedByOthers(round, reporters).stream()
                .map(Obligation::ownerUnitId)
                .collect(Collectors.toSet());
    }

    private boolean isJoinable(CollectionRound round) {
        boolean collecting =
                round.state() == CollectionRound.State.OPENING || round.state() == CollectionRound.State.OPEN;
        return collecting && time.now().isBefore(WorkingCalendar.endOf(round.effectiveDue()));
    }

    private List<Obligation> owedByOthers(CollectionRound round, Set<Long> reporters) {
        return obligations.ofRound(round.id()).stream()
                .filter(owed -> owed.state().isOwed() && !reporters.contains(owed.ownerUnitId()))
                .toList();
    }

    void follow(CollectionRound round, Set<Long> reporters, String reason) {
        rounds.hold(round.id());
        opening.dropClaims(round.id(), reporters);
        owedByOthers(round, reporters).forEach(owed -> release(owed, reason));
        if (!joining(round, reporters).isEmpty()) {
            join(round);
        }
        rounds.expectClaimed(round.id());
    }

    private void join(CollectionRound round) {
        Set<Long> before = ids(round);
        opening.prepareClaims(round.id());
        events.publishEvent(new RoundJoined(round.campaignId(), round.id()));
        List<Obligation> opened = obligations.ofRound(round.id()).stream()
                .filter(owed -> !before.contains(owed.id()))
                .toList();
        reminders.tellOpened(round.id(), opened);
    }

    private Set<Long> ids(CollectionRound round) {
        return obligations.ofRound(round.id()).stream().map(Obligation::id).collect(Collectors.toSet());
    }

    private void release(Obligation owed, String reason) {
        ObligationState standing = owed.state();
        owed.release(time.now());
        obligations.save(owed);
        audit.record("obligation-released", "obligation:" + owed.id(), owed.leadUnitId(), standing + ": " + reason);
        ObligationTerms of = owed.terms();
        events.publishEvent(new ReportReleased(of.campaignId(), of.roundId(), owed.id(), of.ownerUnitId(), standing));
        events.publishEvent(new ReportSettled(of.campaignId(), owed.id(), of.ownerUnitId(), false));
    }
}
