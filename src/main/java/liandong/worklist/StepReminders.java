package liandong.worklist;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import liandong.notification.DigestLine;
import liandong.notification.Notifications;
import liandong.organization.Capability;
import liandong.shared.BusinessTime;
import liandong.shared.WorkingCalendar;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reminds whoever has to do one step of a matter that goes from step to step (环节催办), as the ladder says for the kind
 * {@code step}: the person first, once overdue the unit's head too, then the lead office. Every step has its own work item,
 * so that it is reminded anew when it comes again.
 *
 * <p>The matter's process waits on each user task with a non-interrupting timer until {@link #firstRungAt}, then calls
 * {@link #remind} and, while {@link #nextRungAt} has an answer, waits for that and calls it again; {@code clue-handoff.bpmn}
 * with its {@code ClueHandoffSteps} is the pattern. A matter has one open step at a time.
 */
@Component
@Transactional
public class StepReminders {

    private static final String KIND = "step";

    private final Worklist worklist;
    private final ReminderLadder ladder;
    private final RungTimes rungs;
    private final ReminderLines lines;
    private final Notifications notifications;
    private final BusinessTime time;

    StepReminders(
            Worklist worklist,
            ReminderLadder ladder,
            RungTimes rungs,
            ReminderLines lines,
            Notifications notifications,
            BusinessTime time) {
        this.worklist = worklist;
        this.ladder = ladder;
        this.rungs = rungs;
        this.lines = lines;
        this.notifications = notifications;
        this.time = time;
    }

    /** Of a step that begins now, which has no work item yet; the end of its due day when the ladder is silent. */
    public Instant firstRungAt(DueStep step) {
        return ahead(step.due()).orElseGet(() -> WorkingCalendar.endOf(step.due()));
    }

    /** Files what the ladder asks for now, unless the step is done. */
    public void remind(DueStep step) {
        openWork(step).ifPresent(work -> notifications.digest(told(work, step.due())));
    }

    /** Empty when the step was not reminded of yet: then its own first reminder is still to come. */
    public Optional<Instant> nextRungAt(DueStep step) {
        return openWork(step)
                .filter(work -> reached(work, step.due()).findAny().isPresent())
                .flatMap(work -> ahead(step.due()));
    }

    private Optional<WorkItem> openWork(DueStep step) {
        return worklist.find(step.step(), step.subjectId()).filter(WorkItem::isOpen);
    }

    private List<DigestLine> told(WorkItem work, LocalDate due) {
        List<DigestLine> told = new ArrayList<>();
        reached(work, due).min(Comparator.naturalOrder()).ifPresent(last -> {
            for (LadderAction action : ladder.actions(KIND, Relation.SELF, last)) {
                switch (action) {
                    case REMIND -> told.add(lines.line(work, due, last, work.id()));
                    case COPY_HEAD ->
                        told.add(lines.line(work, work.ownerUnitId(), Capability.UNIT_HEAD, due, last, work.id()));
                    case TELL_LEAD ->
                        lead(work)
                                .map(lead -> lines.line(work, lead, Capability.OFFICER, due, last, work.id()))
                                .ifPresent(told::add);
                    default -> throw new IllegalStateException("A step knows no " + action);
                }
            }
        });
        return told;
    }

    /** A matter that nobody else knows of yet is its unit's own business. */
    private static Optional<Long> lead(WorkItem work) {
        return Optional.ofNullable(work.leadUnitId());
    }

    /** Rungs that have come since the step began. */
    private Stream<Integer> reached(WorkItem work, LocalDate due) {
        return ladder.rungs(KIND, Relation.SELF).stream()
                .filter(rung -> !rungs.at(due, rung).isAfter(time.now()))
                .filter(rung -> rungs.at(due, rung).isAfter(work.openedAt()));
    }

    private Optional<Instant> ahead(LocalDate due) {
        return ladder.rungs(KIND, Relation.SELF).stream()
                .map(rung -> rungs.at(due, rung))
                .filter(at -> at.isAfter(time.now()))
                .min(Instant::compareTo);
    }
}
