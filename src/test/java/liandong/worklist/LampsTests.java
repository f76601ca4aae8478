package liandong.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import liandong.shared.BusinessTime;
import liandong.shared.WorkingCalendar;
import org.junit.jupiter.api.Test;

class LampsTests {

    private static final WorkingCalendar CALENDAR = new WorkingCalendar(List.of());
    private static final Instant MONDAY_NOON = at("2021-08-02T12:00");

    @Test
    void theDueDayItselfStillCounts() {
        Instant dueMonday = WorkingCalendar.endOf(LocalDate.of(2021, 8, 2));
        assertThat(Lamps.of(dueMonday, null, at("2021-08-02T23:59"), CALENDAR)).isEqualTo(Lamp.DUE_TODAY);
        assertThat(Lamps.of(dueMonday, null, at("2021-08-03T00:00"), CALENDAR)).isEqualTo(Lamp.OVERDUE);
    }

    @Test
    void soonMeansAtMostThreeWorkingDays() {
        assertThat(dueIn("2021-08-05")).isEqualTo(Lamp.DUE_SOON);
        assertThat(dueIn("2021-08-06")).isEqualTo(Lamp.NOT_DUE);
    }

    @Test
    void aWeekendInBetweenIsNotCounted() {
        Instant thursday = at("2021-08-05T12:00");
        assertThat(Lamps.of(endOf("2021-08-10"), null, thursday, CALENDAR)).isEqualTo(Lamp.DUE_SOON);
        assertThat(Lamps.of(endOf("2021-08-11"), null, thursday, CALENDAR)).isEqualTo(Lamp.NOT_DUE);
    }

    @Test
    void doneInTimeAndDoneLateAreToldApart() {
        Instant due = endOf("2021-08-02");
        assertThat(Lamps.of(due, due, MONDAY_NOON, CALENDAR)).isEqualTo(Lamp.DONE_ON_TIME);
        assertThat(Lamps.of(due, due.plusMillis(1), MONDAY_NOON, CALENDAR)).isEqualTo(Lamp.DONE_LATE);
    }

    @Test
    void workWithoutADueDateIsNeverLate() {
        assertThat(Lamps.of(null, null, MONDAY_NOON, CALENDAR)).isEqualTo(Lamp.NOT_DUE);
        assertThat(Lamps.of(null, MONDAY_NOON, MONDAY_NOON, CALENDAR)).isEqualTo(Lamp.DONE_ON_TIME);
    }

    private static Lamp dueIn(String day) {
        return Lamps.of(endOf(day), null, MONDAY_NOON, CALENDAR);
    }

    private static Instant endOf(String day) {
        return WorkingCalendar.endOf(LocalDate.parse(day));
    }

    private static Instant at(String shanghai) {
        return LocalDateTime.parse(shanghai).atZone(BusinessTime.ZONE).toInstant();
    }
}
