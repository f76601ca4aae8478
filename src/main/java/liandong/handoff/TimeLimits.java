package liandong.handoff;

import java.time.LocalDate;
import java.util.Map;
import liandong.engine.Decisions;
import liandong.shared.BusinessTime;
import liandong.shared.WorkingCalendar;
import org.springframework.stereotype.Component;

/** How long each step may take (办理时限), as {@code time-limits.dmn} says for the day it begins. */
@Component
public class TimeLimits {

    private static final String TABLE = "time-limits";
    private static final String CLUE = "clue-handoff";
    private static final String EXTENSION = "extend-investigation";

    private final Decisions decisions;
    private final WorkingCalendar calendar;
    private final BusinessTime time;

    TimeLimits(Decisions decisions, WorkingCalendar calendar, BusinessTime time) {
        this.decisions = decisions;
        this.calendar = calendar;
        this.time = time;
    }

    /** @param basis the law or plan it comes from, in words */
    public record Limit(int workdays, String basis) {}

    /** The limit of a step that began on that day. */
    public Limit of(HandoffState state, LocalDate began) {
        return of(CLUE, state.step(), began);
    }

    /** The step begins now; its first day is not counted. */
    Turn begin(HandoffState state) {
        return begin(CLUE, state.step());
    }

    /**
     * The step begins now; its first day is not counted.
     *
     * @param kind of what goes from unit to unit, id of its process
     */
    public Turn begin(String kind, String step) {
        return within(of(kind, step, time.today()).workdays());
    }

    /** A step that begins now and has that many working days, at least one. */
    Turn within(int workdays) {
        return new Turn(time.now(), calendar.plusWorkdays(time.today(), Math.max(1, workdays)));
    }

    public int workdaysLeft(LocalDate due) {
        return calendar.workdaysBetween(time.today(), due);
    }

    /** The investigation goes on until that day, or longer when its extension is granted. */
    Turn resume(LocalDate due, boolean extended) {
        int more = extended ? of(CLUE, EXTENSION, time.today()).workdays() : 0;
        return new Turn(time.now(), calendar.plusWorkdays(due, more));
    }

    public Limit of(String kind, String step, LocalDate began) {
        Map<String, String> rule =
                decisions.row(TABLE, Map.of("kind", kind, "step", step, "startDay", Decisions.day(began)));
        return new Limit(Integer.parseInt(rule.getOrDefault("workdays", "")), rule.getOrDefault("basis", ""));
    }
}
