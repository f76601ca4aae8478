package liandong.complaint;

import java.time.LocalDate;
import java.util.Map;
import liandong.complaint.Complaint.Turn;
import liandong.engine.Decisions;
import liandong.shared.BusinessTime;
import liandong.shared.HolidayPolicy;
import liandong.shared.WorkingCalendar;
import org.springframework.stereotype.Component;

/**
 * How long each step may take (办理时限), as {@code complaint-limits.dmn} says for the day the complaint came in: Order 20
 * until 2026-04-14, Order 121 from 2026-04-15.
 */
@Component
public class ComplaintLimits {

    private static final String TABLE = "complaint-limits";
    private static final String EXTENSION = "extend-verification";

    private final Decisions decisions;
    private final WorkingCalendar calendar;
    private final BusinessTime time;

    ComplaintLimits(Decisions decisions, WorkingCalendar calendar, BusinessTime time) {
        this.decisions = decisions;
        this.calendar = calendar;
        this.time = time;
    }

    /**
     * @param days working days, else calendar days
     * @param basis the law it comes from, in words
     */
    public record Limit(int days, boolean working, String basis) {}

    public Limit of(ComplaintMatter matter, ComplaintState state) {
        return of(matter, state.step());
    }

    /** The step begins now; its first day is not counted. */
    Turn begin(ComplaintMatter matter, ComplaintState state) {
        return begin(matter, state.step());
    }

    Turn begin(ComplaintMatter matter, String step) {
        return new Turn(time.now(), after(time.today(), of(matter, step)));
    }

    /** Verification goes on until that day, or longer when that is granted. */
    Turn resume(ComplaintMatter matter, LocalDate due, boolean granted) {
        return new Turn(time.now(), granted ? after(due, of(matter, EXTENSION)) : later(due));
    }

    /** At least the next working day is left. */
    private LocalDate later(LocalDate due) {
        LocalDate next = calendar.plusWorkdays(time.today(), 1);
        return due.isBefore(next) ? next : due;
    }

    private LocalDate after(LocalDate day, Limit limit) {
        return limit.working()
                ? calendar.plusWorkdays(day, limit.days())
                : calendar.effective(day.plusDays(limit.days()), HolidayPolicy.NEXT_WORKDAY);
    }

    private Limit of(ComplaintMatter matter, String step) {
        Map<String, String> rule = decisions.row(
                TABLE,
                Map.of(
                        "track",
                        matter.track().name(),
                        "step",
                        step,
                        "receivedDay",
                        Decisions.day(matter.receivedOn())));
        return new Limit(
                Integer.parseInt(rule.getOrDefault("days", "")),
                Boolean.parseBoolean(rule.getOrDefault("working", "")),
                rule.getOrDefault("basis", ""));
    }
}
