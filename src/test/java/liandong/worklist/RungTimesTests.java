package liandong.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import liandong.shared.CalendarFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RungTimesTests {

    private RungTimes rungs;

    @BeforeEach
    void theRealCalendar() throws IOException {
        try (InputStream file = getClass().getResourceAsStream("/calendar/cn-holidays.yaml")) {
            rungs = new RungTimes(CalendarFile.read(file));
        }
    }

    @Test
    void rungsAreHalfPastEightInShanghai() {
        assertThat(rungs.at(LocalDate.of(2021, 8, 5), 0)).isEqualTo(Instant.parse("2021-08-05T00:30:00Z"));
    }

    @Test
    void weekendsAreNotCounted() {
        LocalDate monday = LocalDate.of(2021, 9, 6);
        assertThat(rungs.day(monday, 3)).isEqualTo(LocalDate.of(2021, 9, 1));
        assertThat(rungs.day(LocalDate.of(2021, 9, 3), -1)).isEqualTo(monday);
    }

    @Test
    void theLastRungBeforeTheNationalHolidayFallsOnTheLastWorkday() {
        LocalDate inTheHoliday = LocalDate.of(2021, 10, 5);
        assertThat(rungs.day(inTheHoliday, 0)).isEqualTo(LocalDate.of(2021, 9, 30));
        assertThat(rungs.day(inTheHoliday, 3)).isEqualTo(LocalDate.of(2021, 9, 27));
        assertThat(rungs.day(inTheHoliday, -1)).isEqualTo(LocalDate.of(2021, 10, 8));
    }

    @Test
    void rungsHaveNames() {
        assertThat(RungTimes.name(3)).isEqualTo("T-3");
        assertThat(RungTimes.name(0)).isEqualTo("T0");
        assertThat(RungTimes.name(-5)).isEqualTo("T+5");
    }
}
