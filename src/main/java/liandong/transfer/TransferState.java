package liandong.transfer;

import java.util.EnumSet;
import java.util.Set;
import liandong.handoff.Side;
import liandong.organization.Capability;
import org.jspecify.annotations.Nullable;

/** Where a transfer stands (移送环节). An open state is one task of {@code internet-transfer.bpmn}, owned by one side. */
public enum TransferState {
    /** 拟写移送单 */
    WRITING("write-slip", Side.SENDER, Capability.LIAISON),
    /** 负责人确认认定 */
    DETERMINING("confirm-determination", Side.SENDER, Capability.UNIT_HEAD),
    /** 待网信部门接收 */
    ACKNOWLEDGING("acknowledge-slip", Side.RECEIVER, Capability.LIAISON),
    /** 已受理，处置中 */
    DISPOSING("dispose-items", Side.RECEIVER, Capability.LIAISON),
    /** 已反馈，待移送单位知悉 */
    NOTING("note-results", Side.SENDER, Capability.LIAISON),
    /** 办结 */
    CLOSED,
    /** 移送单位不再移送 */
    ENDED,
    /** 受理前撤回 */
    WITHDRAWN;

    private static final Set<TransferState> BEFORE_ACCEPTANCE = EnumSet.of(WRITING, DETERMINING, ACKNOWLEDGING);

    private final @Nullable String step;
    private final @Nullable Side side;
    private final @Nullable Capability role;

    TransferState() {
        this(null, null, null);
    }

    TransferState(@Nullable String step, @Nullable Side side, @Nullable Capability role) {
        this.step = step;
        this.side = side;
        this.role = role;
    }

    public boolean isOpen() {
        return step != null;
    }

    /** Until the internet office has accepted, the sender may still withdraw. */
    public boolean isBeforeAcceptance() {
        return BEFORE_ACCEPTANCE.contains(this);
    }

    /** While the sender is still at it, nobody else reads it. */
    boolean isBeingWritten() {
        return this == WRITING || this == DETERMINING;
    }

    /** Id of the task in the diagram and source of the work item; only open states have one. */
    public String step() {
        return need(step);
    }

    Side side() {
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
