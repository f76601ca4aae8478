package liandong.handoff;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import liandong.notification.DigestLine;
import liandong.notification.Notifications;
import liandong.organization.Capability;
import liandong.shared.BusinessTime;
import liandong.worklist.LadderAction;
import liandong.worklist.Relation;
import liandong.worklist.ReminderLadder;
import liandong.worklist.RungTimes;
import liandong.worklist.WorkItem;
import liandong.worklist.Worklist;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reminds whoever's turn it is, by the ladder (移送催办): the person first, once overdue the unit's head too, then the lead
 * office. Every step has its own work item, so that it is reminded anew when it comes again.
 */
@Component
@Transactional
public class HandoffReminders {

    private static final String KIND = "clue-handoff";

    private final ClueHandoffs handoffs;
    private final Worklist worklist;
    private final ReminderLadder ladder;
    private final RungTimes rungs;
    private final Notifications notifications;
    private final HandoffWords words;
    private final BusinessTime time;

    HandoffReminders(
            ClueHandoffs handoffs,
            Worklist worklist,
            ReminderLadder ladder,
            RungTimes rungs,
            Notifications notifications,
            HandoffWords words,
            BusinessTime time) {
        this.handoffs = handoffs;
        this.worklist = worklist;
        this.ladder = ladder;
        this.rungs = rungs;
        this.notifications = notifications;
        this.words = words;
        this.time = time;
    }

    /** Of the step that begins now, which has no work item yet; the end of its due day when the ladder is silent. */
    public Instant firstRungAt(long handoffId) {
        ClueHandoff handoff = handoffs.get(handoffId);
        return ahead(handoff).orElseGet(() -> Objects.requireNonNull(handoff.dueAt()));
    }

    /** Files what the ladder asks for now. */
    public void remind(long handoffId) {
        ClueHandoff handoff = handoffs.get(handoffId);
        openWork(handoff).ifPresent(work -> notifications.digest(lines(handoff, work)));
    }

    /** Empty when the step was not reminded of yet: then its own first reminder is still to come. */
    public Optional<Instant> nextRungAt(long handoffId) {
        ClueHandoff handoff = handoffs.get(handoffId);
        return openWork(handoff)
                .filter(work -> reached(handoff, work).findAny().isPresent())
                .flatMap(work -> ahead(handoff));
    }

    private Optional<WorkItem> openWork(ClueHandoff handoff) {
        return handoff.state().isOpen()
                ? worklist.find(handoff.state().step(), handoff.id()).filter(WorkItem::isOpen)
                : Optional.empty();
    }

    private List<DigestLine> lines(ClueHandoff handoff, WorkItem work) {
        List<DigestLine> lines = new ArrayList<>();
        reached(handoff, work).min(Comparator.naturalOrder()).ifPresent(last -> {
            for (LadderAction action : ladder.actions(KIND, Relation.SELF, last)) {
                switch (action) {
                    case REMIND -> lines.add(line(handoff, work, work.ownerUnitId(), work.role(), last));
                    case COPY_HEAD -> lines.add(line(handoff, work, work.ownerUnitId(), Capability.UNIT_HEAD, last));
                    case TELL_LEAD ->
                        lead(handoff).ifPresent(lead -> lines.add(line(handoff, work, lead, Capability.OFFICER, last)));
                    default -> throw new IllegalStateException("A handoff knows no " + action);
                }
            }
        });
        return lines;
    }

    /** Before the letter has gone out it is the sender's own business. */
    private static Optional<Long> lead(ClueHandoff handoff) {
        return Optional.ofNullable(handoff.leadUnitId());
    }

    private DigestLine line(ClueHandoff handoff, WorkItem work, long unitId, Capability role, int rung) {
        String wording = rung < 0 ? "overdue" : rung == 0 ? "today" : "ahead";
        String itemKey = work.source() + ":" + work.sourceId();
        return new DigestLine(
                unitId,
                role,
                itemKey,
                itemKey + ":" + work.id() + ":" + RungTimes.name(rung),
                time.today(),
                words.say("worklist.reminder." + wording, work.title(), dueDay(handoff)),
                work.link(),
                work.campaignId(),
                work.leadUnitId());
    }

    /** Rungs that have come since the step began. */
    private Stream<Integer> reached(ClueHandoff handoff, WorkItem work) {
        return ladder.rungs(KIND, Relation.SELF).stream()
                .filter(rung -> !at(handoff, rung).isAfter(time.now()))
                .filter(rung -> at(handoff, rung).isAfter(work.openedAt()));
    }

    private Optional<Instant> ahead(ClueHandoff handoff) {
        return ladder.rungs(KIND, Relation.SELF).stream()
                .map(rung -> at(handoff, rung))
                .filter(at -> at.isAfter(time.now()))
                .min(Instant::compareTo);
    }

    private Instant at(ClueHandoff handoff, int rung) {
        return rungs.at(dueDay(handoff), rung);
    }

    private static LocalDate dueDay(ClueHandoff handoff) {
        return Objects.requireNonNull(handoff.due());
    }
}
