package liandong.overview.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProcessPictureTests {

    private static final Instant EIGHT = Instant.parse("2021-08-31T00:00:00Z");

    @Test
    void aStepTakenAgainIsToldOnceWithItsLatestTime() {
        ProcessPicture picture = picture(step("remind", "DONE", 0), step("wait", "DONE", 1), step("remind", "NOW", 2));

        assertThat(picture.summary()).extracting(ProcessStep::id).containsExactly("remind", "wait");
        assertThat(picture.summary().get(0).times()).isEqualTo(2);
        assertThat(picture.summary().get(0).at()).isEqualTo(EIGHT.plusSeconds(2));
    }

    @Test
    void anElementThatWasPassedAndEnteredAgainIsUnderWay() {
        assertThat(picture(step("remind", "DONE", 0), step("remind", "NOW", 1)).states())
                .containsEntry("remind", "NOW");
        assertThat(picture(step("remind", "NOW", 0), step("remind", "DONE", 1)).states())
                .containsEntry("remind", "NOW");
    }

    @Test
    void decisionsAreMarkedInThePictureButNotToldAsSteps() {
        ProcessPicture picture = picture(step("compile", "DONE", 0), decision("another-rung", "DONE", 1));

        assertThat(picture.summary()).extracting(ProcessStep::id).containsExactly("compile");
        assertThat(picture.states()).containsKeys("compile", "another-rung");
    }

    @Test
    void progressStandsOnTheWorkUnderWayElseWhereItWaitsElseOnTheLastStep() {
        assertThat(picture(step("confirm", "NOW", 0), decision("wait", "NOW", 1))
                        .whereItStands())
                .containsExactly("confirm");
        assertThat(picture(step("compile", "DONE", 0), decision("wait", "NOW", 1))
                        .whereItStands())
                .containsExactly("wait");
        assertThat(picture(step("compile", "DONE", 0), step("publish", "DONE", 1))
                        .whereItStands())
                .containsExactly("publish");
        assertThat(picture().whereItStands()).isEmpty();
    }

    private static ProcessPicture picture(ProcessStep... steps) {
        return new ProcessPicture("归集", List.of(steps), "definition");
    }

    private static ProcessStep step(String id, String state, int second) {
        return new ProcessStep(id, id, false, EIGHT.plusSeconds(second), null, state, 1);
    }

    private static ProcessStep decision(String id, String state, int second) {
        return new ProcessStep(id, id, true, EIGHT.plusSeconds(second), null, state, 1);
    }
}
