package liandong.handoff;

import java.util.EnumSet;
import java.util.Set;
import liandong.organization.Capability;
import org.jspecify.annotations.Nullable;

/** Where a handoff stands (移送环节). An open state is one task of {@code clue-handoff.bpmn}, owned by one side. */
public enum HandoffState {
    /** 拟写移送函 */
    WRITING("write-letter", Side.SENDER, Capability.LIAISON),
    /** 负责人审批 */
    APPROVING("approve-letter", Side.SENDER, Capability.UNIT_HEAD),
    /** 待签收 */
    SIGNING("sign-receipt", Side.RECEIVER, Capability.LIAISON),
    /** 待决定是否受理 */
    DECIDING("decide-acceptance", Side.RECEIVER, Capability.LIAISON),
    /** 补充材料 */
    SUPPLEMENTING("supplement-material", Side.SENDER, Capability.LIAISON),
    /** 被退回，待移送单位处理 */
    SETTLING("settle-refusal", Side.SENDER, Capability.LIAISON),
    /** 待牵头单位指定管辖 */
    DESIGNATING("designate-unit", Side.LEAD, Capability.OFFICER),
    /** 已受理，核查处理 */
    INVESTIGATING("investigate-clue", Side.RECEIVER, Capability.LIAISON),
    /** 申请延长期限，待负责人审批 */
    EXTENDING("approve-extension", Side.RECEIVER, Capability.UNIT_HEAD),
    /** 已查清，待反馈 */
    FEEDING_BACK("give-feedback", Side.RECEIVER, Capability.LIAISON),
    /** 已反馈，待移送单位知悉 */
    NOTING("take-note", Side.SENDER, Capability.LIAISON),
    /** 办结 */
    CLOSED,
    /** 移送单位不再移送 */
    ENDED,
    /** 受理前撤回 */
    WITHDRAWN;

    private static final Set<HandoffState> AFTER_ACCEPTANCE =
            EnumSet.of(INVESTIGATING, EXTENDING, FEEDING_BACK, NOTING);

    private final @Nullable String step;
    private final @Nullable Side side;
    private final @Nullable Capability role;

    HandoffState() {
        this(null, null, null);
    }

    HandoffState(@Nullable String step, @Nullable Side side, @Nullable Capability role) {
        this.step = step;
        this.side = side;
        this.role = role;
    }

    public boolean isOpen() {
        return step != null;
    }

    /** Until the receiver has accepted, the sender may still withdraw. */
    public boolean isBeforeAcceptance() {
        return isOpen() && !AFTER_ACCEPTANCE.contains(this);
    }

    /** Id of the task in the diagram and source of the work item; only open states have one. */
    public String step() {
        return need(step);
    }

    public Side side() {
        return need(side);
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
