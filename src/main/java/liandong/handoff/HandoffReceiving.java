package liandong.handoff;

import java.util.Objects;
import liandong.handoff.HandoffDesk.Done;
import liandong.organization.Capability;
import liandong.organization.Directory;
import liandong.organization.Unit;
import liandong.organization.Viewer;
import liandong.shared.BusinessTime;
import liandong.shared.PlainText;
import liandong.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What the receiver does with a clue (受移送单位办理): signs, decides, investigates, feeds back. */
@Service
public class HandoffReceiving {

    private final HandoffDesk desk;
    private final HandoffLetters letters;
    private final Receivers receivers;
    private final TimeLimits limits;
    private final HandoffMails mails;
    private final Directory directory;
    private final HandoffWords words;
    private final BusinessTime time;

    HandoffReceiving(
            HandoffDesk desk,
            HandoffLetters letters,
            Receivers receivers,
            TimeLimits limits,
            HandoffMails mails,
            Directory directory,
            HandoffWords words,
            BusinessTime time) {
        this.desk = desk;
        this.letters = letters;
        this.receivers = receivers;
        this.limits = limits;
        this.mails = mails;
        this.directory = directory;
        this.words = words;
        this.time = time;
    }

    /** The receipt, with the name of whoever took the letter. */
    public void sign(Viewer viewer, long id, int version, String signedBy) {
        desk.act(viewer, id, version, HandoffState.SIGNING, handoff -> {
            PlainText.title(signedBy);
            Refused.unless(!signedBy.isBlank(), "handoff.refused.no-signer");
            handoff.sign(limits.begin(HandoffState.DECIDING));
            letters.signed(id, handoff.letters(), signedBy, time.now());
            return Done.of("signed", signedBy);
        });
    }

    public void accept(Viewer viewer, long id, int version) {
        desk.act(viewer, id, version, HandoffState.DECIDING, handoff -> {
            letters.decided(id, handoff.letters(), HandoffLetter.Decision.ACCEPTED, "", "", null, time.now());
            handoff.accept(limits.begin(HandoffState.INVESTIGATING));
            tellSender(handoff, "accepted", "");
            return new Done("accepted", "accepted", "");
        });
    }

    /**
     * The unit is not competent; it says why and by which law.
     *
     * @param competentUnitId the unit that is, when this one knows it
     */
    public void refuse(
            Viewer viewer, long id, int version, String reason, String legalBasis, @Nullable Long competentUnitId) {
        desk.act(viewer, id, version, HandoffState.DECIDING, handoff -> {
            PlainText.statement(reason);
            PlainText.title(legalBasis);
            Refused.unless(!reason.isBlank(), "handoff.refused.no-reason");
            Refused.unless(!legalBasis.isBlank(), "handoff.refused.no-basis");
            handoff.refuse();
            if (competentUnitId != null) {
                Refused.unless(!competentUnitId.equals(handoff.receiverUnitId()), "handoff.refused.not-a-receiver");
                receivers.check(handoff, competentUnitId);
            }
            HandoffLetter.Decision decision =
                    competentUnitId == null ? HandoffLetter.Decision.REFUSED : HandoffLetter.Decision.REDIRECTED;
            letters.decided(id, handoff.letters(), decision, reason, legalBasis, competentUnitId, time.now());
            String said = words.say("handoff.said.refused", reason, legalBasis);
            return new Done("refused", competentUnitId == null ? "refused" : "redirected", said);
        });
    }

    /** What is missing; the clock of the receiver stands still until the sender has supplemented. */
    public void askForMore(Viewer viewer, long id, int version, String what) {
        desk.act(viewer, id, version, HandoffState.DECIDING, handoff -> {
            PlainText.statement(what);
            Refused.unless(!what.isBlank(), "handoff.refused.nothing-asked");
            int left = limits.workdaysLeft(Objects.requireNonNull(handoff.due()));
            handoff.askForMore(limits.begin(HandoffState.SUPPLEMENTING), left);
            tellSender(handoff, "more", what);
            return new Done("more", "more-asked", what);
        });
    }

    public void askForTime(Viewer viewer, long id, int version, String reason) {
        desk.act(viewer, id, version, HandoffState.INVESTIGATING, handoff -> {
            PlainText.statement(reason);
            Refused.unless(!reason.isBlank(), "handoff.refused.no-reason");
            handoff.askForTime(limits.begin(HandoffState.EXTENDING));
            return new Done("extension", "time-asked", reason);
        });
    }

    /** @param reason why not; may be blank when it is granted */
    public void decideExtension(Viewer viewer, long id, int version, boolean granted, String reason) {
        desk.act(viewer, id, version, HandoffState.EXTENDING, handoff -> {
            PlainText.statement(reason);
            Refused.unless(granted || !reason.isBlank(), "handoff.refused.no-reason");
            handoff.goOn(limits.resume(Objects.requireNonNull(handoff.standing().resumeDue()), granted));
            return Done.of(granted ? "time-granted" : "time-refused", reason);
        });
    }

    /** The facts are clear. */
    public void clearUp(Viewer viewer, long id, int version, String findings) {
        desk.act(viewer, id, version, HandoffState.INVESTIGATING, handoff -> {
            PlainText.statement(findings);
            Refused.unless(!findings.isBlank(), "handoff.refused.no-findings");
            handoff.clearUp(limits.begin(HandoffState.FEEDING_BACK));
            return new Done("clear", "cleared-up", findings);
        });
    }

    public void feedBack(Viewer viewer, long id, int version, HandoffOutcome outcome) {
        desk.act(viewer, id, version, HandoffState.FEEDING_BACK, handoff -> {
            handoff.feedBack(outcome, limits.begin(HandoffState.NOTING));
            tellSender(handoff, "result", outcome.result());
            return Done.of("fed-back", outcome.result());
        });
    }

    private void tellSender(ClueHandoff handoff, String what, String said) {
        Long receiver = Objects.requireNonNull(handoff.receiverUnitId());
        String unit = directory.unit(receiver).map(Unit::name).orElse("");
        mails.tell(handoff, handoff.senderUnitId(), Capability.LIAISON, what, unit, said);
    }
}
