package liandong.referral;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import liandong.document.Attachment;
import liandong.document.AttachmentKeeper;
import liandong.document.AttachmentPlace;
import liandong.document.AttachmentPurpose;
import liandong.organization.Capability;
import liandong.organization.Viewer;
import org.springframework.stereotype.Component;

/**
 * Files of referrals (移送卷宗): the referring unit's material while it writes or supplements, and the scans of papers of the
 * police and the procuratorate. What has gone out or was recorded stays.
 */
@Component
class ReferralAttachments implements AttachmentKeeper {

    private final CriminalReferrals referrals;

    ReferralAttachments(CriminalReferrals referrals) {
        this.referrals = referrals;
    }

    @Override
    public String kind() {
        return CriminalReferral.KIND;
    }

    /** Each enclosure has files of its own. */
    @Override
    public boolean keeps(String wanted) {
        return wanted.equals(CriminalReferral.KIND)
                || Arrays.stream(Enclosure.values()).anyMatch(one -> one.kind().equals(wanted));
    }

    @Override
    public Optional<AttachmentPlace> place(Viewer viewer, long id) {
        return referrals
                .find(id)
                .filter(found -> ReferralAccess.canSee(viewer, found))
                .map(found -> AttachmentPlace.of(found, "/referrals/" + id, changeable(viewer, found)));
    }

    /** What the referring unit gathers is its own until it goes out. */
    @Override
    public boolean mayRead(Viewer viewer, Attachment file) {
        CriminalReferral referral = referrals.get(file.holderId());
        return viewer.belongsTo(referral.referrerUnitId())
                || referral.state() != ReferralState.SUPPLEMENTING
                || !isOfThisStep(referral, file);
    }

    /** Only what was added in the step that is running. */
    @Override
    public boolean mayRemove(Attachment file) {
        return isOfThisStep(referrals.get(file.holderId()), file);
    }

    private static boolean isOfThisStep(CriminalReferral referral, Attachment file) {
        return !file.uploadedAt().isBefore(referral.enteredAt());
    }

    private static Set<AttachmentPurpose> changeable(Viewer viewer, CriminalReferral referral) {
        Set<AttachmentPurpose> changeable = EnumSet.noneOf(AttachmentPurpose.class);
        ReferralState state = referral.state();
        if (!viewer.mayAct(referral.referrerUnitId(), Capability.LIAISON)) {
            return changeable;
        }
        if (state == ReferralState.WRITING || state == ReferralState.SUPPLEMENTING) {
            changeable.add(AttachmentPurpose.MATERIAL);
        }
        boolean reversed = state == ReferralState.ADMINISTERING;
        if (reversed || ReferralAct.in(state).stream().anyMatch(ReferralAct::restsOnPaper)) {
            changeable.add(AttachmentPurpose.SOURCE);
        }
        return changeable;
    }
}
