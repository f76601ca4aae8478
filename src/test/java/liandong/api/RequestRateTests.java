package liandong.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import liandong.shared.SystemTime;
import org.junit.jupiter.api.Test;

class RequestRateTests {

    private Instant now = Instant.parse("2021-08-05T00:30:10Z");

    private final RequestRate rate = new RequestRate(
            new SystemTime() {
                @Override
                public Instant now() {
                    return now;
                }
            },
            3);

    @Test
    void eachTokenMayCallSoOftenAMinute() {
        for (int i = 0; i < 3; i++) {
            assertThat(rate.allows(1)).isTrue();
        }
        assertThat(rate.allows(1)).isFalse();
        assertThat(rate.allows(2)).as("another token").isTrue();
        now = now.plus(Duration.ofMinutes(1));
        assertThat(rate.allows(1)).isTrue();
    }
}
