package liandong.referral.process;

import java.util.Date;
import liandong.referral.ReferralClocks;

/** What the processes of a referral do alike (移送提醒): remind by the ladder and supervise what is overdue. */
public abstract class RemindingSteps {

    private final ReferralClocks clocks;

    RemindingSteps(ReferralClocks clocks) {
        this.clocks = clocks;
    }

    public Date firstRungAt(long referralId) {
        return Date.from(clocks.firstRungAt(referralId));
    }

    /** 按阶梯提醒、超期督办 */
    public void remindOwner(long referralId) {
        clocks.remind(referralId);
    }

    public boolean anotherRung(long referralId) {
        return clocks.nextRungAt(referralId).isPresent();
    }

    public Date waitForRung(long referralId) {
        return Date.from(clocks.nextRungAt(referralId).orElseThrow());
    }
}
