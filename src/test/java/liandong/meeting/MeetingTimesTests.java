package liandong.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import liandong.shared.CalendarFile;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

class MeetingTimesTests {

    private final MeetingTimes times = new MeetingTimes(calendar());

    @Test
    void theFirstMeetingIsProposedForTheFifteenthOfTheMonthAfterLaunch() {
        assertThat(times.first(LocalDate.of(2021, 8, 5))).isEqualTo("2021-09-15");
    }

    @Test
    void aFifteenthThatIsNoWorkingDayMovesToTheNextOne() {
        // 15 August 2021 is a Sunday.
        assertThat(times.first(LocalDate.of(2021, 7, 20))).isEqualTo("2021-08-16");
    }

    @Test
    void theAgendaIsDraftedFiveWorkingDaysAhead() {
        assertThat(times.planningAt(LocalDate.of(2021, 9, 15))).isEqualTo(Instant.parse("2021-09-08T00:30:00Z"));
        // The National Day holidays do not count: 8, 9 (make-up Saturday), 11, 12, 13 and 14 October lie before the
        // 15th.
        assertThat(times.planningAt(LocalDate.of(2021, 10, 15))).isEqualTo(Instant.parse("2021-10-09T00:30:00Z"));
    }

    @Test
    void theNextMeetingFollowsTheCadenceAndNeverLiesInThePast() {
        LocalDate last = LocalDate.of(2021, 9, 15);
        assertThat(times.after(last, Cadence.MONTHLY, LocalDate.of(2021, 9, 20)))
                .isEqualTo("2021-10-15");
        assertThat(times.after(last, Cadence.QUARTERLY, LocalDate.of(2021, 9, 20)))
                .isEqualTo("2021-12-15");
        assertThat(times.after(last, Cadence.MONTHLY, LocalDate.of(2021, 11, 20)))
                .isEqualTo("2021-12-15");
    }

    private static liandong.shared.WorkingCalendar calendar() {
        try (InputStream file = new ClassPathResource("calendar/cn-holidays.yaml").getInputStream()) {
            return CalendarFile.read(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
