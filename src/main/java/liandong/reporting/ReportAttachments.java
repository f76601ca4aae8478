package liandong.reporting;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import liandong.document.Attachment;
import liandong.document.AttachmentKeeper;
import liandong.document.AttachmentPlace;
import liandong.document.AttachmentPurpose;
import liandong.organization.Access;
import liandong.organization.Capability;
import liandong.organization.Viewer;
import org.springframework.stereotype.Component;

/**
 * Files of reports (报送附件). Material is the unit's while it writes; the signed slip may follow until the report is
 * accepted; the source of an entry made for a unit is added by whoever receives it.
 */
@Component
class ReportAttachments implements AttachmentKeeper {

    private final Obligations obligations;

    ReportAttachments(Obligations obligations) {
        this.obligations = obligations;
    }

    @Override
    public String kind() {
        return "report";
    }

    @Override
    public Optional<AttachmentPlace> place(Viewer viewer, long obligationId) {
        return obligations
                .find(obligationId)
                .filter(owed -> Access.canSee(viewer, owed))
                .map(owed -> AttachmentPlace.of(owed, "/reports/" + obligationId, changeable(viewer, owed)));
    }

    /** What a unit gathers for a draft is its own business until it has left the unit, as the draft is. */
    @Override
    public boolean mayRead(Viewer viewer, Attachment file) {
        if (file.purpose() != AttachmentPurpose.MATERIAL) {
            return true;
        }
        return obligations
                .find(file.holderId())
                .filter(owed -> viewer.belongsTo(owed.ownerUnitId())
                        || isNotAfter(file.uploadedAt(), owed.standing().submittedAt()))
                .isPresent();
    }

    private static Set<AttachmentPurpose> changeable(Viewer viewer, Obligation owed) {
        Set<AttachmentPurpose> changeable = EnumSet.noneOf(AttachmentPurpose.class);
        boolean liaison = viewer.mayAct(owed.ownerUnitId(), Capability.LIAISON);
        if (liaison && (owed.state() == ObligationState.OPEN || owed.state() == ObligationState.RETURNED)) {
            changeable.add(AttachmentPurpose.MATERIAL);
        }
        if ((liaison || viewer.mayAct(owed.ownerUnitId(), Capability.UNIT_HEAD))
                && !owed.state().isSettled()) {
            changeable.add(AttachmentPurpose.SIGNED_SLIP);
        }
        if (viewer.mayAct(owed.reviewerUnitId(), Capability.OFFICER)
                || viewer.mayAct(owed.leadUnitId(), Capability.OFFICER)) {
            changeable.add(AttachmentPurpose.SOURCE);
        }
        return changeable;
    }

    private static boolean isNotAfter(Instant uploaded, @org.jspecify.annotations.Nullable Instant left) {
        return left != null && !uploaded.isAfter(left);
    }
}
