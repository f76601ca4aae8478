package liandong.reporting.web;

import liandong.organization.Capability;
import liandong.organization.Viewer;
import liandong.reporting.Obligation;
import liandong.reporting.ObligationState;

/** Which acts the page offers a person now (可办事项); the service checks again. */
record Permissions(
        boolean fill,
        boolean withdraw,
        boolean approve,
        boolean review,
        boolean extend,
        boolean waive,
        boolean ownUnit) {

    static Permissions of(Viewer viewer, Obligation owed) {
        ObligationState state = owed.state();
        boolean liaison = viewer.mayAct(owed.ownerUnitId(), Capability.LIAISON);
        return new Permissions(
                liaison && (state == ObligationState.OPEN || state == ObligationState.RETURNED),
                liaison && (state == ObligationState.SUBMITTED || state == ObligationState.UNIT_REVIEW),
                viewer.mayAct(owed.ownerUnitId(), Capability.UNIT_HEAD) && state == ObligationState.UNIT_REVIEW,
                viewer.mayAct(owed.reviewerUnitId(), Capability.OFFICER) && state == ObligationState.SUBMITTED,
                viewer.mayAct(owed.leadUnitId(), Capability.OFFICER) && !state.isSettled(),
                viewer.mayAct(owed.reviewerUnitId(), Capability.OFFICER) && state.isOwed(),
                viewer.belongsTo(owed.ownerUnitId()));
    }
}
