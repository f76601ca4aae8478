package liandong.referral.process;

import java.util.Objects;
import java.util.Set;
import liandong.engine.TaskFacts;
import liandong.referral.CriminalReferral;
import liandong.referral.CriminalReferrals;
import liandong.referral.ReferralState;
import liandong.referral.ReferralWords;
import liandong.worklist.NewWorkItem;
import liandong.worklist.WorkItemDescriber;
import org.springframework.stereotype.Component;

/** What the tasks of a referral mean to people (移送待办): the state knows the step, the referral whose turn it is. */
@Component
class ReferralTasks implements WorkItemDescriber {

    private final CriminalReferrals referrals;
    private final ReferralWords words;

    ReferralTasks(CriminalReferrals referrals, ReferralWords words) {
        this.referrals = referrals;
        this.words = words;
    }

    @Override
    public Set<String> processKeys() {
        return Set.of("criminal-referral", "police-decision", "filing-remedy");
    }

    @Override
    public NewWorkItem describe(TaskFacts task) {
        CriminalReferral referral = referrals.get(task.subjectId());
        ReferralState state = referral.state();
        if (!state.step().equals(task.taskKey())) {
            throw new IllegalStateException(task.taskKey() + " while the referral is " + state);
        }
        long holder = Objects.requireNonNull(referral.holderUnitId());
        boolean referrersTurn = holder == referral.referrerUnitId();
        return new NewWorkItem(
                task.taskKey(),
                referral.id(),
                holder,
                state.role(),
                null,
                words.say("referral.task", words.say("referral.state." + state), words.title(referral)),
                referral.campaignId(),
                referrersTurn ? referral.receiverUnitId() : Long.valueOf(referral.referrerUnitId()),
                referral.leadUnitId(),
                "/referrals/" + referral.id(),
                referral.due(),
                referral.dueAt());
    }
}
