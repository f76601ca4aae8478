package liandong.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingCalendarTests {

    private final WorkingCalendar calendar = new CalendarFile().workingCalendar();

    @ParameterizedTest
    @CsvSource({"2021, 250", "2022, 249", "2023, 249", "2024, 251", "2025, 248", "2026, 248"})
    void countsTheWorkingDaysOfAYear(int year, int workdays) {
        assertThat(calendar.workdaysBetween(LocalDate.of(year - 1, 12, 31), LocalDate.of(year, 12, 31)))
                .isEqualTo(workdays);
    }

    @ParameterizedTest
    @CsvSource({
        "2021-09-05, NEXT_WORKDAY, 2021-09-06",
        "2021-10-05, NEXT_WORKDAY, 2021-10-08",
        "2021-10-05, PREVIOUS_WORKDAY, 2021-09-30",
        "2018-04-30, PREVIOUS_WORKDAY, 2018-04-28",
        "2018-04-30, NEXT_WORKDAY, 2018-05-02",
        "2021-10-05, NONE, 2021-10-05",
        "2021-12-07, NEXT_WORKDAY, 2021-12-07",
    })
    void movesADueDateOffAHoliday(LocalDate nominal, HolidayPolicy policy, LocalDate effective) {
        assertThat(calendar.effective(nominal, policy)).isEqualTo(effective);
    }

    @ParameterizedTest
    @CsvSource({"2021-10-08, -3, 2021-09-28", "2021-09-30, 1, 2021-10-08", "2021-10-08, 1, 2021-10-09"})
    void stepsOverHolidaysAndCountsMakeUpWorkdays(LocalDate day, int n, LocalDate result) {
        assertThat(calendar.plusWorkdays(day, n)).isEqualTo(result);
    }

    @Test
    void aDueDayEndsAtMidnightInShanghai() {
        assertThat(WorkingCalendar.endOf(LocalDate.of(2021, 9, 6))).isEqualTo("2021-09-06T16:00:00Z");
    }

    @Test
    void saysThatAYearIsProvisional() {
        assertThat(calendar.isProvisional(2027)).isTrue();
        assertThat(calendar.isProvisional(2026)).isFalse();
    }
}
