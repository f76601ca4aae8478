package liandong.handoff;

import java.util.List;
import liandong.organization.Access;
import liandong.organization.Capability;
import liandong.organization.NotVisible;
import liandong.organization.Viewer;
import org.springframework.stereotype.Component;

/** Who reads a handoff (移送权限): sender, receiver, lead and joint units; a unit that refused it still reads what concerned it. */
@Component
public class HandoffAccess {

    private final ClueHandoffs handoffs;
    private final HandoffLetters letters;
    private final JointUnits joint;

    HandoffAccess(ClueHandoffs handoffs, HandoffLetters letters, JointUnits joint) {
        this.handoffs = handoffs;
        this.letters = letters;
        this.joint = joint;
    }

    /** The handoff, or 404. */
    public ClueHandoff visible(Viewer viewer, long id) {
        ClueHandoff handoff = handoffs.get(id);
        if (!isParty(viewer, handoff) && lettersTo(viewer, id).isEmpty()) {
            throw new NotVisible();
        }
        return handoff;
    }

    /** Sender, receiver, lead, and units that take part, who read all of it. */
    public boolean isParty(Viewer viewer, ClueHandoff handoff) {
        return Access.canSee(viewer, handoff) || joint.isOneOf(viewer, handoff.id());
    }

    /** What went to the viewer's own units. */
    List<HandoffLetter> lettersTo(Viewer viewer, long id) {
        return letters.of(id).stream()
                .filter(letter -> Access.canSee(viewer, letter))
                .toList();
    }

    public boolean mayWithdraw(Viewer viewer, ClueHandoff handoff) {
        return handoff.state().isBeforeAcceptance() && viewer.mayAct(handoff.senderUnitId(), Capability.LIAISON);
    }
}
