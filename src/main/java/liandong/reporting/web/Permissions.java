package liandong.reporting.web;

import liandong.organization.Capability;
import liandong.organization.Viewer;
import liandong.reporting.Correction;
import liandong.reporting.Obligation;
import liandong.reporting.ObligationState;
import liandong.reporting.Proxying;
import org.jspecify.annotations.Nullable;

/**
 * Which acts the page offers a person now (可办事项); the service checks again.
 *
 * @param giveBack the unit can still correct it; after the lock it is taken or not taken
 */
record Permissions(
        boolean fill,
        boolean withdraw,
        boolean approve,
        boolean review,
        boolean giveBack,
        boolean extend,
        boolean waive,
        boolean askExtension,
        boolean decideExtension,
        boolean beginProxy,
        boolean call,
        boolean setOwnReview,
        boolean correct,
        boolean decideCorrection,
        boolean ownUnit) {

    static Permissions of(
            Viewer viewer, Obligation owed, boolean locked, boolean proxyBegun, @Nullable Correction correction) {
        ObligationState state = owed.state();
        boolean liaison = viewer.mayAct(owed.ownerUnitId(), Capability.LIAISON);
        boolean receiver = viewer.mayAct(owed.reviewerUnitId(), Capability.OFFICER);
        boolean lead = viewer.mayAct(owed.leadUnitId(), Capability.OFFICER);
        boolean writable = state == ObligationState.OPEN || state == ObligationState.RETURNED;
        boolean proxy = !liaison && Proxying.mayEnter(viewer, owed);
        boolean submitted = state == ObligationState.SUBMITTED;
        return new Permissions(
                writable && (liaison || proxy && proxyBegun) || liaison && correction != null && correction.isWriting(),
                liaison && !locked && (submitted || state == ObligationState.UNIT_REVIEW),
                viewer.mayAct(owed.ownerUnitId(), Capability.UNIT_HEAD) && state == ObligationState.UNIT_REVIEW,
                submitted && (receiver || locked && lead),
                submitted && receiver && !locked,
                lead && !state.isSettled() && !locked,
                receiver && state.isOwed(),
                liaison && state.isOwed() && !locked,
                (receiver || lead) && !locked,
                writable && proxy && !proxyBegun && !locked,
                proxy,
                viewer.mayAct(owed.ownerUnitId(), Capability.UNIT_HEAD),
                liaison && state == ObligationState.ACCEPTED,
                receiver && correction != null && correction.isSubmitted(),
                viewer.belongsTo(owed.ownerUnitId()));
    }
}
