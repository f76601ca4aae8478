package liandong.complaint;

import liandong.organization.Capability;
import org.jspecify.annotations.Nullable;

/** Where an application for a reward stands (奖励环节); each open one is a task of {@code reward.bpmn}. */
public enum RewardState {
    /** 待审定 */
    APPLIED("decide-reward", Capability.UNIT_HEAD),
    /** 待发放 */
    GRANTED("pay-reward", Capability.LIAISON),
    /** 不予奖励 */
    REFUSED(null, null),
    /** 已发放 */
    PAID(null, null);

    private final @Nullable String step;
    private final @Nullable Capability role;

    RewardState(@Nullable String step, @Nullable Capability role) {
        this.step = step;
        this.role = role;
    }

    public boolean isOpen() {
        return step != null;
    }

    /** Element id of its task; only open states have one. */
    public String step() {
        return need(step);
    }

    public Capability role() {
        return need(role);
    }

    private <T> T need(@Nullable T asked) {
        if (asked == null) {
            throw new IllegalStateException(this + " is an end, nobody works on it");
        }
        return asked;
    }
}
