package liandong.reporting.process;

import java.util.Map;
import liandong.reporting.CompilationConfirmed;
import liandong.reporting.DueMoved;
import liandong.reporting.ObligationState;
import liandong.reporting.ReportAccepted;
import liandong.reporting.ReportApproved;
import liandong.reporting.ReportLocked;
import liandong.reporting.ReportReleased;
import liandong.reporting.ReportSubmitted;
import liandong.reporting.ReviewReminders;
import liandong.reporting.RoundDatesMoved;
import liandong.reporting.RoundJoined;
import liandong.reporting.RoundStarted;
import liandong.reporting.Rounds;
import liandong.worklist.Worklist;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the process {@code collection-round} (一期归集) what happened. One instance per round, its id is the business key. */
@Component
class CollectionRoundProcess {

    static final String KEY = "collection-round";

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final Worklist worklist;
    private final Rounds rounds;
    private final ReviewReminders reviews;
    private final CollectionRoundSteps steps;

    CollectionRoundProcess(
            RuntimeService runtime,
            TaskService tasks,
            Worklist worklist,
            Rounds rounds,
            ReviewReminders reviews,
            CollectionRoundSteps steps) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.worklist = worklist;
        this.rounds = rounds;
        this.reviews = reviews;
        this.steps = steps;
    }

    @EventListener
    void on(RoundStarted event) {
        runtime.startProcessInstanceByKey(KEY, String.valueOf(event.roundId()), Map.of("roundId", event.roundId()));
    }

    /** The last acceptance ends the waiting. */
    @EventListener
    void on(ReportAccepted event) {
        tellIfSettled(event.roundId());
    }

    /** So does what the receiver does not take after the lock; what the lock itself settles, its own strand knows. */
    @EventListener
    void on(ReportLocked event) {
        if (event.standing() == ObligationState.SUBMITTED) {
            tellIfSettled(event.roundId());
        }
    }

    @EventListener
    void on(ReportReleased event) {
        tellIfSettled(event.roundId());
    }

    /** Opened at once, in the transaction that changes the plan; then the rungs are planned with them. */
    @EventListener
    void on(RoundJoined event) {
        while (steps.claimsLeft(event.roundId())) {
            steps.openBatch(event.roundId());
        }
        tell("plan-changed", event.roundId());
    }

    /** The receiver's time for the review begins. The report's own process has opened the review before. */
    @EventListener
    void on(ReportSubmitted event) {
        if (!event.throughHead()) {
            planReview(event.roundId());
        }
    }

    @EventListener
    void on(ReportApproved event) {
        planReview(event.roundId());
    }

    @EventListener
    void on(DueMoved event) {
        rounds.hold(event.roundId());
        tell("plan-changed", event.roundId());
    }

    /** The lead changed the days of the whole round: rungs, cut-off and lock are waited for anew. */
    @EventListener
    void on(RoundDatesMoved event) {
        rounds.hold(event.roundId());
        tell("plan-changed", event.roundId());
        tell("days-moved", event.roundId());
    }

    private void planReview(long roundId) {
        if (reviews.comesFirst(roundId)) {
            tell("plan-changed", roundId);
        }
    }

    @EventListener
    void on(CompilationConfirmed event) {
        tasks.complete(worklist.openTask("confirm-compilation", event.roundId()).orElseThrow());
    }

    private void tellIfSettled(long roundId) {
        rounds.hold(roundId);
        if (rounds.isSettled(roundId)) {
            tell("all-settled", roundId);
        }
    }

    /** To every strand that listens just now, which may be none: each strand looks before it waits. */
    private void tell(String message, long roundId) {
        runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(String.valueOf(roundId))
                .correlateAll();
    }
}
