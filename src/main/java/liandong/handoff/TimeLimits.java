package liandong.handoff;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import liandong.engine.Decisions;
import liandong.handoff.ClueHandoff.Turn;
import liandong.shared.BusinessTime;
import liandong.shared.WorkingCalendar;
import org.springframework.stereotype.Component;

/** How long each step may take (办理时限), as {@code time-limits.dmn} says for the day it begins. */
@Component
public class TimeLimits {

    private static final String TABLE = "time-limits";
    private static final String KIND = "clue-handoff";
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
        return of(state.step(), began);
    }

    /** The step begins now; its first day is not counted. */
    Turn begin(HandoffState state) {
        return within(of(state, time.today()).workdays());
    }

    /** A step that begins now and has that many working days, at least one. */
    Turn within(int workdays) {
        return new Turn(time.now(), calendar.plusWorkdays(time.today(), Math.max(1, workdays)));
    }

    int workdaysLeft(LocalDate due) {
        return calendar.workdaysBetween(time.today(), due);
    }

    /** The investigation goes on until that day, or longer when its extension is granted. */
    Turn resume(LocalDate due, boolean extended) {
        int more = extended ? of(EXTENSION, time.today()).workdays() : 0;
        return new Turn(time.now(), calendar.plusWorkdays(due, more));
    }

    private Limit of(String step, LocalDate began) {
        int day = began.getYear() * 10_000 + began.getMonthValue() * 100 + began.getDayOfMonth();
        List<Map<String, String>> rules = decisions.rows(TABLE, Map.of("kind", KIND, "step", step, "startDay", day));
        if (rules.size() != 1) {
            throw new IllegalStateException("No limit of " + step + " for " + began);
        }
        Map<String, String> rule = rules.get(0);
        return new Limit(Integer.parseInt(rule.getOrDefault("workdays", "")), rule.getOrDefault("basis", ""));
    }
}
