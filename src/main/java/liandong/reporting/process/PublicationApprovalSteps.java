package liandong.reporting.process;

import liandong.reporting.PublicationApprovals;
import org.springframework.stereotype.Component;

/** The steps of the process {@code publication-approval} (发布审批). */
@Component
public class PublicationApprovalSteps {

    private final PublicationApprovals approvals;

    PublicationApprovalSteps(PublicationApprovals approvals) {
        this.approvals = approvals;
    }

    public boolean stepsLeft(long roundId) {
        return approvals.pending(roundId).isPresent();
    }

    /** Whether the step that decided last said yes. */
    public boolean wentOn(long roundId) {
        return !approvals.sentBack(roundId);
    }

    /** 通知下一级 */
    public void tellNextApprover(long roundId) {
        approvals.tellNextApprover(roundId);
    }

    /** 通知汇总人退回 */
    public void tellCompiler(long roundId) {
        approvals.tellCompiler(roundId);
    }
}
