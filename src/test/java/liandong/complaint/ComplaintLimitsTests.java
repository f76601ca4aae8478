package liandong.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import liandong.LiandongTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The rules in force on the day a complaint came in decide: Order 20 until 14 April 2026, Order 121 from the 15th. */
@LiandongTest
class ComplaintLimitsTests {

    private static final LocalDate LAST_OF_ORDER_20 = LocalDate.of(2026, 4, 14);
    private static final LocalDate FIRST_OF_ORDER_121 = LocalDate.of(2026, 4, 15);

    @Autowired
    ComplaintMother mother;

    @Autowired
    ComplaintLimits limits;

    @Test
    void mediationTakesAtMost45WorkingDaysAndLater60Days() {
        ComplaintLimits.Limit before = mediation(LAST_OF_ORDER_20);
        assertThat(before.days()).isEqualTo(45);
        assertThat(before.working()).isTrue();
        assertThat(before.basis()).contains("第20号");
        ComplaintLimits.Limit after = mediation(FIRST_OF_ORDER_121);
        assertThat(after.days()).isEqualTo(60);
        assertThat(after.working()).isFalse();
        assertThat(after.basis()).contains("第121号");
    }

    @Test
    void everyStepOfEveryTrackHasALimitAndItsBasis() {
        for (ComplaintTrack track : ComplaintTrack.values()) {
            for (LocalDate day : new LocalDate[] {LAST_OF_ORDER_20, FIRST_OF_ORDER_121}) {
                for (ComplaintState state : ComplaintState.values()) {
                    if (state.isOpen()) {
                        assertThat(limits.of(mother.matter(track, day), state).basis())
                                .as("%s %s %s", track, state, day)
                                .isNotBlank();
                    }
                }
            }
        }
    }

    private ComplaintLimits.Limit mediation(LocalDate received) {
        return limits.of(mother.matter(ComplaintTrack.COMPLAINT, received), ComplaintState.HANDLING);
    }
}
