package liandong.handoff;

import java.util.List;
import java.util.Objects;
import liandong.engine.Retrying;
import liandong.handoff.HandoffDesk.Done;
import liandong.organization.Capability;
import liandong.organization.Directory;
import liandong.organization.NotVisible;
import liandong.organization.Unit;
import liandong.organization.Viewer;
import liandong.shared.BusinessTime;
import liandong.shared.PlainText;
import liandong.shared.Refused;
import org.springframework.stereotype.Service;

/**
 * Several units look into one clue (联合办理): whoever accepted it asks others to take part, stays its one owner with the one
 * clock, and alone feeds back the result. The others read all of it and say what they did.
 */
@Service
public class JointHandling {

    private final HandoffDesk desk;
    private final Turns turns;
    private final JointUnits joint;
    private final Receivers receivers;
    private final HandoffMails mails;
    private final Directory directory;
    private final HandoffWords words;
    private final BusinessTime time;
    private final Retrying retrying;

    JointHandling(
            HandoffDesk desk,
            Turns turns,
            JointUnits joint,
            Receivers receivers,
            HandoffMails mails,
            Directory directory,
            HandoffWords words,
            BusinessTime time,
            Retrying retrying) {
        this.desk = desk;
        this.turns = turns;
        this.joint = joint;
        this.receivers = receivers;
        this.mails = mails;
        this.directory = directory;
        this.words = words;
        this.time = time;
        this.retrying = retrying;
    }

    /** The responsible unit asks another one to take part. */
    public void ask(Viewer viewer, long id, int version, long unitId, String what) {
        retrying.inTransaction(() -> {
            ClueHandoff handoff = desk.seen(viewer, id, version);
            Refused.unless(handoff.state() == HandoffState.INVESTIGATING, "handoff.refused.not-now");
            long responsible = turns.take(viewer, handoff);
            said(what);
            receivers.check(handoff, unitId);
            Refused.unless(unitId != responsible && !isJoint(id, unitId), "handoff.refused.joint-already");
            joint.add(id, unitId, what);
            String note = words.say("handoff.said.joint", name(unitId), what);
            desk.record(viewer, handoff, responsible, Done.of("joint-asked", note));
            mails.tell(handoff, unitId, Capability.LIAISON, "joint-asked", name(responsible), what);
        });
    }

    /** A unit that takes part says what it did, until the responsible one has cleared the matter up. */
    public void answer(Viewer viewer, long id, String what) {
        retrying.inTransaction(() -> {
            JointUnit own = own(viewer, id);
            ClueHandoff handoff = desk.visible(viewer, id);
            Refused.unless(mayAnswer(handoff), "handoff.refused.not-now");
            said(what);
            joint.answer(id, own.unitId(), what, time.now());
            desk.record(viewer, handoff, own.unitId(), Done.of("joint-answered", what));
            long responsible = Objects.requireNonNull(handoff.receiverUnitId());
            mails.tell(handoff, responsible, Capability.LIAISON, "joint-answered", name(own.unitId()), what);
        });
    }

    List<JointUnit> of(long handoffId) {
        return joint.of(handoffId);
    }

    /** Whether this person may say now what their unit did. */
    boolean mayAnswer(Viewer viewer, ClueHandoff handoff) {
        return mayAnswer(handoff)
                && joint.of(handoff.id()).stream().anyMatch(one -> viewer.mayAct(one.unitId(), Capability.LIAISON));
    }

    private static boolean mayAnswer(ClueHandoff handoff) {
        return handoff.state() == HandoffState.INVESTIGATING || handoff.state() == HandoffState.EXTENDING;
    }

    private JointUnit own(Viewer viewer, long id) {
        return joint.of(id).stream()
                .filter(one -> viewer.mayAct(one.unitId(), Capability.LIAISON))
                .findFirst()
                .orElseThrow(NotVisible::new);
    }

    private boolean isJoint(long id, long unitId) {
        return joint.of(id).stream().anyMatch(one -> one.unitId() == unitId);
    }

    private static void said(String text) {
        PlainText.statement(text);
        Refused.unless(!text.isBlank(), "handoff.refused.no-reason");
    }

    private String name(long unitId) {
        return directory.unit(unitId).map(Unit::name).orElse("");
    }
}
