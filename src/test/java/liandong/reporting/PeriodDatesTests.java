package liandong.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import liandong.shared.BusinessTime;
import liandong.shared.CalendarFile;
import liandong.shared.HolidayPolicy;
import liandong.shared.WorkingCalendar;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The days of Shanghai's periods, by the real calendar of 2021. */
class PeriodDatesTests {

    private final WorkingCalendar calendar = calendar();

    @Test
    void aSundayMovesToMondayAndTheRoundOpensOneWorkingDayBeforeItsFirstRung() {
        PeriodDates august = dates("2021-08-31", "2021-09-05", "2021-10-08");
        assertThat(august.effectiveDue()).isEqualTo("2021-09-06");
        assertThat(august.opensAt()).isEqualTo(at("2021-08-31T08:00"));
        assertThat(august.cutOffAt()).isEqualTo(at("2021-09-14T00:00"));
        assertThat(august.lockAt()).isEqualTo(at("2021-10-09T00:00"));
    }

    @Test
    void theNationalHolidayMovesTheDueDayAndTheOpeningIntoTheMonthReportedOn() {
        PeriodDates september = dates("2021-09-30", "2021-10-05", "2021-11-05");
        assertThat(september.effectiveDue()).isEqualTo("2021-10-08");
        assertThat(september.opensAt()).isEqualTo(at("2021-09-27T08:00"));
    }

    @Test
    void aSummaryIsCutOffBeforeWhatCompilesItIsDue() {
        PeriodDates districts = dates("2021-12-31", "2021-12-07", "2021-12-14");
        assertThat(districts.opensAt()).isEqualTo(at("2021-12-01T08:00"));
        assertThat(districts.cutOffAt()).isEqualTo(at("2021-12-14T00:00"));
        assertThat(districts.lockAt()).isEqualTo(at("2021-12-15T00:00"));
    }

    @Test
    void theLastOneIsLockedAfterTwiceTheGrace() {
        assertThat(dates("2021-11-30", "2021-12-05", null).lockAt()).isEqualTo(at("2021-12-21T00:00"));
    }

    @Test
    void aRoundBornLateHasItsGraceBeforeItIsCutOffAndLocked() {
        PeriodDates late =
                dates("2021-07-31", "2021-08-05", "2021-08-20").bornLate(calendar, 5, LocalDate.parse("2021-08-17"));
        assertThat(late.effectiveDue()).isEqualTo("2021-08-05");
        assertThat(late.cutOffAt()).isEqualTo(at("2021-08-25T00:00"));
        assertThat(late.lockAt()).isEqualTo(at("2021-09-01T00:00"));
    }

    private PeriodDates dates(String periodEnd, String nominalDue, @Nullable String lockDay) {
        return PeriodDates.of(
                calendar,
                HolidayPolicy.NEXT_WORKDAY,
                5,
                LocalDate.parse(periodEnd),
                LocalDate.parse(nominalDue),
                3,
                lockDay == null ? null : LocalDate.parse(lockDay));
    }

    private static Instant at(String localTime) {
        return LocalDateTime.parse(localTime).atZone(BusinessTime.ZONE).toInstant();
    }

    private static WorkingCalendar calendar() {
        try (InputStream file = PeriodDatesTests.class.getResourceAsStream("/calendar/cn-holidays.yaml")) {
            return CalendarFile.read(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
