package liandong.handoff;

import java.util.function.Function;
import liandong.campaign.PartsChanged;
import liandong.engine.Retrying;
import liandong.organization.Viewer;
import liandong.shared.Conflict;
import liandong.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Carries out one step of a handoff (移送办理): who may, what it changes, its record and audit row, and on goes the process. */
@Component
class HandoffDesk {

    private final ClueHandoffs handoffs;
    private final HandoverRecords records;
    private final HandoffAccess access;
    private final Restrictions restrictions;
    private final Turns turns;
    private final ApplicationEventPublisher events;
    private final Retrying retrying;

    HandoffDesk(
            ClueHandoffs handoffs,
            HandoverRecords records,
            HandoffAccess access,
            Restrictions restrictions,
            Turns turns,
            ApplicationEventPublisher events,
            Retrying retrying) {
        this.handoffs = handoffs;
        this.records = records;
        this.access = access;
        this.restrictions = restrictions;
        this.turns = turns;
        this.events = events;
        this.retrying = retrying;
    }

    /**
     * What a step came to.
     *
     * @param outcome the way the process takes, as its conditions name it
     * @param what kebab-case past tense, for record and audit
     */
    record Done(String outcome, String what, String note) {

        static Done of(String what, String note) {
            return new Done("", what, note);
        }
    }

    /**
     * Does the work of a step, in one transaction with everything that follows from it.
     *
     * @param version of the handoff as the person saw it
     * @throws Conflict when somebody else was faster
     */
    void act(Viewer viewer, long id, int version, HandoffState step, Function<ClueHandoff, Done> work) {
        retrying.inTransaction(() -> {
            ClueHandoff handoff = seen(viewer, id, version);
            long holder = turnOf(viewer, handoff, step);
            Done done = work.apply(handoff);
            handoffs.save(handoff);
            record(viewer, handoff, holder, done);
            events.publishEvent(new HandoffStepDone(id, step.step(), done.outcome()));
            if (!handoff.state().isOpen()) {
                events.publishEvent(new PartsChanged(handoff.campaignId()));
            }
        });
    }

    ClueHandoff visible(Viewer viewer, long id) {
        return access.visible(viewer, id);
    }

    ClueHandoff seen(Viewer viewer, long id, int version) {
        ClueHandoff handoff = visible(viewer, id);
        if (handoff.version() != version) {
            throw new Conflict("handoff.conflict");
        }
        return handoff;
    }

    private long turnOf(Viewer viewer, ClueHandoff handoff, HandoffState step) {
        Refused.unless(handoff.state() == step, "handoff.refused.not-now");
        return turns.take(viewer, handoff);
    }

    /** @param viewer who did it; null for the server itself */
    void record(@Nullable Viewer viewer, ClueHandoff handoff, long unitId, Done done) {
        if (viewer != null && viewer.belongsTo(handoff.senderUnitId())) {
            restrictions.check(handoff.id(), done.note());
        }
        records.add(viewer, handoff, unitId, handoff.letters(), done.what(), done.note());
    }
}
