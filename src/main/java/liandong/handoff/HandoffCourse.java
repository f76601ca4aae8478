package liandong.handoff;

import java.util.List;
import java.util.Objects;
import liandong.handoff.HandoffDesk.Done;
import liandong.organization.Capability;
import liandong.organization.Directory;
import liandong.organization.Unit;
import liandong.shared.BusinessTime;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the process itself does with a handoff (移送流转): sends the letter, brings it back, puts it before the lead. */
@Service
@Transactional
public class HandoffCourse {

    private final ClueHandoffs handoffs;
    private final HandoffLetters letters;
    private final HandoffDesk desk;
    private final TimeLimits limits;
    private final HandoffMails mails;
    private final Directory directory;
    private final HandoffWords words;
    private final ApplicationEventPublisher events;
    private final BusinessTime time;

    HandoffCourse(
            ClueHandoffs handoffs,
            HandoffLetters letters,
            HandoffDesk desk,
            TimeLimits limits,
            HandoffMails mails,
            Directory directory,
            HandoffWords words,
            ApplicationEventPublisher events,
            BusinessTime time) {
        this.handoffs = handoffs;
        this.letters = letters;
        this.desk = desk;
        this.limits = limits;
        this.mails = mails;
        this.directory = directory;
        this.words = words;
        this.events = events;
        this.time = time;
    }

    /** Gives the letter its number and lets it go. */
    public void sendLetter(long handoffId) {
        ClueHandoff handoff = handoffs.get(handoffId);
        handoff.send(limits.begin(HandoffState.SIGNING));
        handoffs.save(handoff);
        String number = letters.insert(handoff, time.now());
        desk.record(null, handoff, handoff.senderUnitId(), Done.of("sent", number));
        String what = handoff.isDesignated() ? "designated" : "letter";
        long receiver = Objects.requireNonNull(handoff.receiverUnitId());
        mails.tell(handoff, receiver, Capability.LIAISON, what, name(handoff.senderUnitId()), number);
    }

    /** The clue lies with its sender again, who hears of it at once. */
    public void returnToSender(long handoffId) {
        ClueHandoff handoff = handoffs.get(handoffId);
        HandoffLetter refused = last(handoffId);
        handoff.comeBack(limits.begin(HandoffState.SETTLING));
        handoffs.save(handoff);
        String said = words.say(
                "handoff.said.refused",
                Objects.requireNonNull(refused.reason()),
                Objects.requireNonNull(refused.legalBasis()));
        String what = handoff.refusals() > 1 ? "refused-again" : "refused";
        mails.tell(handoff, handoff.senderUnitId(), Capability.LIAISON, what, name(refused.receiver()), said);
    }

    @Transactional(readOnly = true)
    public boolean isRefusedBefore(long handoffId) {
        return handoffs.get(handoffId).refusals() > 1;
    }

    /** The lead has to designate a unit, and the liaison meeting hears of it. */
    public void fileForMeeting(long handoffId) {
        ClueHandoff handoff = handoffs.get(handoffId);
        handoff.putBeforeLead(limits.begin(HandoffState.DESIGNATING));
        handoffs.save(handoff);
        long lead = Objects.requireNonNull(handoff.leadUnitId());
        String sender = name(handoff.senderUnitId());
        desk.record(null, handoff, lead, Done.of("filed", ""));
        mails.tell(handoff, lead, Capability.OFFICER, "disputed", sender, facts(handoffId));
        events.publishEvent(new HandoffDisputed(
                handoff.campaignId(),
                handoffId,
                handoff.senderUnitId(),
                words.say("handoff.dispute", words.title(handoff)),
                facts(handoffId)));
    }

    /** Who refused and why. */
    private String facts(long handoffId) {
        return letters.of(handoffId).stream()
                .filter(HandoffLetter::isRefused)
                .map(letter -> words.say(
                        "handoff.fact.refused",
                        name(letter.receiver()),
                        Objects.requireNonNull(letter.reason()),
                        Objects.requireNonNull(letter.legalBasis())))
                .reduce((first, second) -> first + "\n" + second)
                .orElse("");
    }

    private HandoffLetter last(long handoffId) {
        List<HandoffLetter> all = letters.of(handoffId);
        return all.get(all.size() - 1);
    }

    private String name(long unitId) {
        return directory.unit(unitId).map(Unit::name).orElse("");
    }
}
