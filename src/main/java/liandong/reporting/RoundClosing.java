package liandong.reporting;

import liandong.audit.AuditLog;
import liandong.campaign.PartsChanged;
import liandong.shared.BusinessTime;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Locks what is still owed when a round's time is over, and ends the round (锁定与结束). What was handed in before waits for
 * its review and keeps the round open.
 */
@Component
@Transactional
public class RoundClosing {

    private static final int BATCH = 50;

    private final Rounds rounds;
    private final Reporting reporting;
    private final BusinessTime time;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    RoundClosing(
            Rounds rounds, Reporting reporting, BusinessTime time, AuditLog audit, ApplicationEventPublisher events) {
        this.rounds = rounds;
        this.reporting = reporting;
        this.time = time;
        this.audit = audit;
        this.events = events;
    }

    public void lockBatch(long roundId) {
        rounds.holdOwed(roundId, BATCH).forEach(reporting::lock);
    }

    public boolean obligationsLeft(long roundId) {
        return rounds.isOwed(roundId);
    }

    /** Whether something handed in before the lock still waits; the round is held, so that no review is missed. */
    public boolean reviewsLeft(long roundId) {
        rounds.hold(roundId);
        return rounds.unsettled(roundId) > 0;
    }

    public void close(long roundId) {
        CollectionRound round = rounds.get(roundId);
        rounds.ended(roundId, time.now());
        audit.record("round-ended", "round:" + roundId, round.leadUnitId(), round.title());
        events.publishEvent(new RoundEnded(round.campaignId(), roundId));
        events.publishEvent(new PartsChanged(round.campaignId()));
    }
}
