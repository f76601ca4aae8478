package liandong.worklist;

import java.time.Instant;
import java.time.LocalDate;
import liandong.shared.BusinessTime;
import liandong.shared.WorkingCalendar;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The one place where lamps (红黄绿灯) are worked out, for one row and as limits for lists. */
@Component
public class Lamps {

    private static final int SOON_WORKDAYS = 3;

    private final BusinessTime time;
    private final WorkingCalendar calendar;

    Lamps(BusinessTime time, WorkingCalendar calendar) {
        this.time = time;
        this.calendar = calendar;
    }

    public Lamp of(WorkItem item) {
        return of(item.dueAt(), item.closedAt());
    }

    /** The lamp now, of work due at that instant and done at that one (null while it is open). */
    public Lamp of(@Nullable Instant dueAt, @Nullable Instant doneAt) {
        return of(dueAt, doneAt, time.now(), calendar);
    }

    /**
     * The lamp at any moment.
     *
     * @param dueAt the end of the due day, which itself still counts; null without a due date
     */
    public static Lamp of(@Nullable Instant dueAt, @Nullable Instant doneAt, Instant now, WorkingCalendar calendar) {
        if (doneAt != null) {
            return dueAt == null || !doneAt.isAfter(dueAt) ? Lamp.DONE_ON_TIME : Lamp.DONE_LATE;
        }
        if (dueAt == null) {
            return Lamp.NOT_DUE;
        }
        if (!now.isBefore(dueAt)) {
            return Lamp.OVERDUE;
        }
        LocalDate today = now.atZone(BusinessTime.ZONE).toLocalDate();
        if (!dueAt.isAfter(WorkingCalendar.endOf(today))) {
            return Lamp.DUE_TODAY;
        }
        return dueAt.isAfter(soonEnds(today, calendar)) ? Lamp.NOT_DUE : Lamp.DUE_SOON;
    }

    /** Open work due after today and no later than this instant is {@link Lamp#DUE_SOON}. */
    Instant soonEnds() {
        return soonEnds(time.today(), calendar);
    }

    private static Instant soonEnds(LocalDate today, WorkingCalendar calendar) {
        return WorkingCalendar.endOf(
                calendar.plusWorkdays(today, SOON_WORKDAYS + 1).minusDays(1));
    }
}
