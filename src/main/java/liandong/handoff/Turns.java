package liandong.handoff;

import liandong.document.AttachmentPurpose;
import liandong.document.Attachments;
import liandong.organization.Capability;
import liandong.organization.Directory;
import liandong.organization.NotVisible;
import liandong.organization.Viewer;
import liandong.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Whose turn it is (轮到谁办): somebody of the unit that holds it, or for a receiver nobody can sign in for the sender or the
 * lead, who record what it answered with the scan attached (代录).
 */
@Component
public class Turns {

    private final Directory directory;
    private final Attachments attachments;

    Turns(Directory directory, Attachments attachments) {
        this.directory = directory;
        this.attachments = attachments;
    }

    public boolean mayAct(Viewer viewer, Handover handover) {
        Long holder = handover.holderUnitId();
        return holder != null && (viewer.mayAct(holder, handover.role()) || isProxy(viewer, handover));
    }

    /** Whether this person would act for a receiver that nobody can sign in for. */
    public boolean isProxy(Viewer viewer, Handover handover) {
        Long holder = handover.holderUnitId();
        Long lead = handover.leadUnitId();
        return holder != null
                && handover.side() == Side.RECEIVER
                && (viewer.mayAct(handover.senderUnitId(), Capability.LIAISON)
                        || lead != null && viewer.mayAct(lead, Capability.OFFICER))
                && !directory.hasAccounts(holder);
    }

    /**
     * The unit in whose name this person acts now.
     *
     * @throws Refused when what is recorded for another unit has not been scanned in this step
     */
    public long take(Viewer viewer, Handover handover) {
        Long holder = handover.holderUnitId();
        if (holder == null || !mayAct(viewer, handover)) {
            throw new NotVisible();
        }
        Refused.unless(!isProxy(viewer, handover) || isScanned(viewer, handover), "handoff.refused.no-scan");
        return holder;
    }

    private boolean isScanned(Viewer viewer, Handover handover) {
        return attachments.of(viewer, handover.kind(), handover.id(), AttachmentPurpose.SOURCE).stream()
                .anyMatch(scan -> !scan.uploadedAt().isBefore(handover.since()));
    }

    /** The unit of this person where it is not the one it was done for. */
    static @Nullable Long proxyOf(@Nullable Viewer viewer, Handover handover, long unitId) {
        if (viewer == null || viewer.belongsTo(unitId)) {
            return null;
        }
        return viewer.belongsTo(handover.senderUnitId())
                ? Long.valueOf(handover.senderUnitId())
                : handover.leadUnitId();
    }
}
