package liandong.meeting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import liandong.campaign.Campaigns;
import liandong.campaign.Participant;
import liandong.notification.DigestLine;
import liandong.notification.Notifications;
import liandong.organization.Capability;
import liandong.shared.BusinessTime;
import liandong.shared.WorkingCalendar;
import liandong.worklist.LadderAction;
import liandong.worklist.Relation;
import liandong.worklist.ReminderLadder;
import liandong.worklist.RungTimes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps action items in sight until they are done (议定事项跟踪): reminders as the ladder says, the agenda of the next
 * meeting once they are overdue.
 */
@Service
@Transactional
public class FollowUp {

    private static final String KIND = "action-item";
    private static final Set<LadderAction> TOLD_BY_MAIL = Set.of(LadderAction.REMIND, LadderAction.COPY_HEAD);

    private final ActionItems items;
    private final Agenda agenda;
    private final Campaigns campaigns;
    private final ReminderLadder ladder;
    private final Notifications notifications;
    private final RungTimes rungs;
    private final WorkingCalendar calendar;
    private final MeetingWords words;
    private final BusinessTime time;

    FollowUp(
            ActionItems items,
            Agenda agenda,
            Campaigns campaigns,
            ReminderLadder ladder,
            Notifications notifications,
            RungTimes rungs,
            WorkingCalendar calendar,
            MeetingWords words,
            BusinessTime time) {
        this.items = items;
        this.agenda = agenda;
        this.campaigns = campaigns;
        this.ladder = ladder;
        this.notifications = notifications;
        this.rungs = rungs;
        this.calendar = calendar;
        this.words = words;
        this.time = time;
    }

    /** The end of the item's effective due day. */
    public Instant dueAt(long itemId) {
        return items.get(itemId).dueAt();
    }

    /** When the ladder next has something to say; the end of the due day when it has nothing left to say. */
    public Instant nextRungAt(long itemId) {
        return nextRung(itemId).orElseGet(() -> dueAt(itemId));
    }

    public boolean hasAnotherRung(long itemId) {
        return nextRung(itemId).isPresent();
    }

    private Optional<Instant> nextRung(long itemId) {
        ActionItem item = items.get(itemId);
        Relation relation = relation(item);
        return ladder.rungs(KIND, relation).stream()
                .filter(rung -> !toTell(relation, rung).isEmpty())
                .map(rung -> rungs.at(item.effectiveDue(), rung))
                .filter(at -> at.isAfter(time.now()))
                .min(Instant::compareTo);
    }

    /** Files what the ladder asks for today into the digest of the owner or its head. */
    public void remindOwner(long itemId) {
        ActionItem item = items.get(itemId);
        if (!item.isBeingCarriedOut()) {
            return;
        }
        int rung = -calendar.workdaysBetween(item.effectiveDue(), time.today());
        List<DigestLine> lines = new ArrayList<>();
        for (LadderAction action : toTell(relation(item), rung)) {
            lines.add(line(item, action, rung));
        }
        notifications.digest(lines);
    }

    private DigestLine line(ActionItem item, LadderAction action, int rung) {
        Capability role = action == LadderAction.COPY_HEAD ? Capability.UNIT_HEAD : Capability.LIAISON;
        String key = rung < 0 ? "meeting.digest.overdue" : rung == 0 ? "meeting.digest.today" : "meeting.digest.ahead";
        return digestLine(item, role, RungTimes.name(rung), words.say(key, item.title(), item.effectiveDue()));
    }

    private DigestLine digestLine(ActionItem item, Capability role, String rung, String text) {
        String itemKey = "carry-out:" + item.id();
        return new DigestLine(
                Objects.requireNonNull(item.ownerUnitId()),
                role,
                itemKey,
                itemKey + ":" + item.dueRevision() + ":" + rung,
                time.today(),
                text,
                "/action-items/" + item.id(),
                item.campaignId(),
                item.leadUnitId());
    }

    /** The due day is over: the next meeting hears of it, and the owner is told so. */
    public void placeOnAgenda(long itemId) {
        ActionItem item = items.get(itemId);
        if (!item.isBeingCarriedOut()) {
            return;
        }
        file(item, words.say("meeting.facts.overdue", item.effectiveDue()));
        notifications.digest(List.of(digestLine(
                item,
                Capability.LIAISON,
                "agenda",
                words.say("meeting.digest.on-agenda", item.title(), item.effectiveDue()))));
    }

    /** Every open item of a campaign is followed up by its next meeting. */
    void fileOpenItems(long campaignId) {
        for (ActionItem item : items.open(campaignId)) {
            file(item, words.say("meeting.facts.open", item.effectiveDue()));
        }
    }

    private void file(ActionItem item, String facts) {
        agenda.file(
                item.campaignId(),
                AgendaSource.ACTION_ITEM,
                item.id(),
                item.ownerUnitId(),
                new Agenda.Matter(item.title(), facts, lastNote(item.id())));
    }

    private @Nullable String lastNote(long itemId) {
        List<ProgressNote> notes = items.notes(itemId);
        return notes.isEmpty() ? null : notes.get(notes.size() - 1).text();
    }

    private List<LadderAction> toTell(Relation relation, int rung) {
        return ladder.actions(KIND, relation, rung).stream()
                .filter(TOLD_BY_MAIL::contains)
                .toList();
    }

    private Relation relation(ActionItem item) {
        if (item.ownerUnitId().equals(item.leadUnitId())) {
            return Relation.SELF;
        }
        return campaigns.participants(item.campaignId()).stream()
                        .filter(unit -> item.ownerUnitId() == unit.unitId())
                        .anyMatch(Participant::peer)
                ? Relation.PEER
                : Relation.SUBORDINATE;
    }
}
