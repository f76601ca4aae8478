package liandong.reporting;

import liandong.organization.Capability;
import liandong.organization.Viewer;
import org.jspecify.annotations.Nullable;

/**
 * One step of the way to publication (审批环节): who of the compiling unit says yes, e.g. 处室负责人.
 *
 * @param accountId the one person who decides; null when anybody in that role may
 */
public record ApprovalStep(
        String title, Capability role, @Nullable Long accountId) {

    boolean isFor(Viewer viewer, long unitId) {
        return viewer.mayAct(unitId, role) && (accountId == null || accountId == viewer.accountId());
    }
}
