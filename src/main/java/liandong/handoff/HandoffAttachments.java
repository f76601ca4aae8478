package liandong.handoff;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
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
 * Files of handoffs (移送材料): the sender's material while it writes or supplements, and the scans of what a unit without
 * accounts answered. What has gone out with a letter stays.
 */
@Component
class HandoffAttachments implements AttachmentKeeper {

    private final HandoffAccess access;
    private final ClueHandoffs handoffs;
    private final Turns turns;

    HandoffAttachments(HandoffAccess access, ClueHandoffs handoffs, Turns turns) {
        this.access = access;
        this.handoffs = handoffs;
        this.turns = turns;
    }

    @Override
    public String kind() {
        return ClueHandoff.KIND;
    }

    @Override
    public Optional<AttachmentPlace> place(Viewer viewer, long id) {
        return handoffs.find(id)
                .filter(found -> access.isParty(viewer, found)
                        || !access.lettersTo(viewer, id).isEmpty())
                .map(found -> AttachmentPlace.of(found, "/handoffs/" + id, changeable(viewer, found)));
    }

    /** What the sender gathers is its own until it goes out; who refused sees nothing that came later. */
    @Override
    public boolean mayRead(Viewer viewer, Attachment file) {
        ClueHandoff handoff = handoffs.get(file.holderId());
        if (viewer.belongsTo(handoff.senderUnitId())) {
            return true;
        }
        if (access.isParty(viewer, handoff)) {
            return file.purpose() != AttachmentPurpose.MATERIAL || !isBeingGathered(handoff, file);
        }
        return lastAnswer(viewer, handoff.id())
                .filter(at -> !file.uploadedAt().isAfter(at))
                .isPresent();
    }

    /** Only what was added in the step that is running. */
    @Override
    public boolean mayRemove(Attachment file) {
        ClueHandoff handoff = handoffs.get(file.holderId());
        return !handoff.isSent() || !file.uploadedAt().isBefore(handoff.since());
    }

    private static boolean isBeingGathered(ClueHandoff handoff, Attachment file) {
        return handoff.state() == HandoffState.SUPPLEMENTING
                && !file.uploadedAt().isBefore(handoff.since());
    }

    private Optional<Instant> lastAnswer(Viewer viewer, long id) {
        List<HandoffLetter> own = access.lettersTo(viewer, id);
        return own.stream()
                .map(letter -> letter.decidedAt() == null ? letter.sentAt() : letter.decidedAt())
                .max(Comparator.naturalOrder());
    }

    private Set<AttachmentPurpose> changeable(Viewer viewer, ClueHandoff handoff) {
        Set<AttachmentPurpose> changeable = EnumSet.noneOf(AttachmentPurpose.class);
        boolean gathers = handoff.state() == HandoffState.WRITING || handoff.state() == HandoffState.SUPPLEMENTING;
        if (gathers && viewer.mayAct(handoff.senderUnitId(), Capability.LIAISON)) {
            changeable.add(AttachmentPurpose.MATERIAL);
        }
        if (turns.isProxy(viewer, handoff)) {
            changeable.add(AttachmentPurpose.SOURCE);
        }
        return changeable;
    }
}
