package liandong.transfer;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import liandong.document.Attachment;
import liandong.document.AttachmentKeeper;
import liandong.document.AttachmentPlace;
import liandong.document.AttachmentPurpose;
import liandong.handoff.Turns;
import liandong.organization.Access;
import liandong.organization.Capability;
import liandong.organization.Viewer;
import org.springframework.stereotype.Component;

/**
 * Files of a transfer as a whole (移送证据): the sender's evidence while it writes, and the scans of what an internet office
 * without accounts answered.
 */
@Component
class SlipEvidence implements AttachmentKeeper {

    private final InfoTransfers transfers;
    private final Turns turns;

    SlipEvidence(InfoTransfers transfers, Turns turns) {
        this.transfers = transfers;
        this.turns = turns;
    }

    @Override
    public String kind() {
        return InfoTransfer.KIND;
    }

    @Override
    public Optional<AttachmentPlace> place(Viewer viewer, long id) {
        return transfers
                .find(id)
                .filter(found -> Access.canSee(viewer, found))
                .map(found -> AttachmentPlace.of(found, found.page(), changeable(viewer, found)));
    }

    /** What was recorded in a step that is over stays. */
    @Override
    public boolean mayRemove(Attachment file) {
        InfoTransfer transfer = transfers.get(file.holderId());
        return file.purpose() == AttachmentPurpose.MATERIAL
                || !file.uploadedAt().isBefore(transfer.since());
    }

    private Set<AttachmentPurpose> changeable(Viewer viewer, InfoTransfer transfer) {
        Set<AttachmentPurpose> changeable = EnumSet.noneOf(AttachmentPurpose.class);
        if (isWriting(viewer, transfer)) {
            changeable.add(AttachmentPurpose.MATERIAL);
        }
        if (turns.isProxy(viewer, transfer)) {
            changeable.add(AttachmentPurpose.SOURCE);
        }
        return changeable;
    }

    static boolean isWriting(Viewer viewer, InfoTransfer transfer) {
        return transfer.state() == TransferState.WRITING && viewer.mayAct(transfer.senderUnitId(), Capability.LIAISON);
    }
}
