package liandong.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import liandong.shared.BusinessTime;
import liandong.worklist.WorkItemReminders;
import org.springframework.stereotype.Component;

/** Reminds whoever has a supervision on the desk (督办提醒): the unit, its head or the lead, by the ladder. */
@Component
public class SupervisionReminders {

    private static final String KIND = "supervision";
    private static final List<String> DESKS = List.of("remind-unit", "explain-delay", "decide-measure");

    private final Supervisions supervisions;
    private final SupervisionDeadlines deadlines;
    private final WorkItemReminders reminders;

    SupervisionReminders(Supervisions supervisions, SupervisionDeadlines deadlines, WorkItemReminders reminders) {
        this.supervisions = supervisions;
        this.deadlines = deadlines;
        this.reminders = reminders;
    }

    /** The first rung of a step that begins now, which has no work item yet; its deadline when the ladder is silent. */
    public Instant firstRungAt(long supervisionId, String step) {
        Supervision of = supervisions.get(supervisionId);
        Instant until = switch (step) {
            case "remind-unit" -> deadlines.remindUntil(of);
            case "explain-delay" -> deadlines.explainUntil(of);
            case "decide-measure" -> deadlines.decideUntil(of);
            default -> throw new IllegalArgumentException(step);
        };
        LocalDate dueDay = until.minusNanos(1).atZone(BusinessTime.ZONE).toLocalDate();
        return reminders.nextRung(KIND, dueDay).orElse(until);
    }

    public void remind(long supervisionId) {
        DESKS.forEach(desk -> reminders.remindOpen(desk, List.of(supervisionId), KIND));
    }

    public Optional<Instant> nextRung(long supervisionId) {
        return DESKS.stream()
                .flatMap(desk -> reminders.nextRung(desk, List.of(supervisionId), KIND).stream())
                .min(Instant::compareTo);
    }
}
