package liandong.handoff;

import java.util.List;
import liandong.document.Attachment;
import liandong.document.AttachmentPurpose;
import liandong.document.Attachments;
import liandong.handoff.HandoffState.Side;
import liandong.organization.Access;
import liandong.organization.Capability;
import liandong.organization.Directory;
import liandong.organization.NotVisible;
import liandong.organization.Viewer;
import org.springframework.stereotype.Component;

/**
 * Who reads a handoff and who may act on it (移送权限): sender, receiver and lead; a unit that refused it still reads what
 * concerned it. For a receiver without accounts the sender or the lead records what it answers (代录).
 */
@Component
public class HandoffAccess {

    private final ClueHandoffs handoffs;
    private final HandoffLetters letters;
    private final Directory directory;

    HandoffAccess(ClueHandoffs handoffs, HandoffLetters letters, Directory directory) {
        this.handoffs = handoffs;
        this.letters = letters;
        this.directory = directory;
    }

    /** The handoff, or 404. */
    public ClueHandoff visible(Viewer viewer, long id) {
        ClueHandoff handoff = handoffs.get(id);
        if (!isParty(viewer, handoff) && lettersTo(viewer, id).isEmpty()) {
            throw new NotVisible();
        }
        return handoff;
    }

    /** Sender, receiver or lead, who read all of it. */
    public boolean isParty(Viewer viewer, ClueHandoff handoff) {
        return Access.canSee(viewer, handoff);
    }

    /** What went to the viewer's own units. */
    List<HandoffLetter> lettersTo(Viewer viewer, long id) {
        return letters.of(id).stream()
                .filter(letter -> Access.canSee(viewer, letter))
                .toList();
    }

    /** Whether it is this person's turn, for their own unit or for one without accounts. */
    public boolean mayAct(Viewer viewer, ClueHandoff handoff) {
        Long holder = handoff.holderUnitId();
        return holder != null && (viewer.mayAct(holder, handoff.state().role()) || isProxy(viewer, handoff));
    }

    /** Whether this person would act for a receiver that nobody can sign in for. */
    public boolean isProxy(Viewer viewer, ClueHandoff handoff) {
        Long holder = handoff.holderUnitId();
        Long lead = handoff.leadUnitId();
        return holder != null
                && handoff.state().side() == Side.RECEIVER
                && (viewer.mayAct(handoff.senderUnitId(), Capability.LIAISON)
                        || lead != null && viewer.mayAct(lead, Capability.OFFICER))
                && !directory.hasAccounts(holder);
    }

    public boolean mayWithdraw(Viewer viewer, ClueHandoff handoff) {
        return handoff.state().isBeforeAcceptance() && viewer.mayAct(handoff.senderUnitId(), Capability.LIAISON);
    }

    /** Whether the answer to be recorded for another unit has been scanned in this step. */
    static boolean isScanned(Attachments attachments, Viewer viewer, ClueHandoff handoff) {
        List<Attachment> scans =
                attachments.of(viewer, HandoffAttachments.KIND, handoff.id(), AttachmentPurpose.SOURCE);
        return scans.stream().anyMatch(scan -> !scan.uploadedAt().isBefore(handoff.since()));
    }
}
