package liandong.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import liandong.LiandongTest;
import liandong.handoff.HandoffMother.Scene;
import liandong.race.Act;
import liandong.race.Answers;
import liandong.race.Races;
import liandong.reporting.web.Visits;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The receiver accepts a clue while its sender withdraws it: one of them wins. */
@LiandongTest
@Tag("race")
class HandoffRaceTests {

    @Autowired
    Races races;

    @Autowired
    HandoffMother mother;

    @Autowired
    Visits visits;

    @Test
    void acceptAgainstWithdrawHasOneWinner() throws Exception {
        Scene scene = mother.scene();
        List<Long> clues = Stream.generate(() -> mother.signed(scene, scene.mpa()))
                .limit(Races.RUNS)
                .toList();
        races.repeat("clue accepted and withdrawn", number -> {
            long id = clues.get(number);
            String version = String.valueOf(mother.version(id));
            Act accept = () -> visits.post(
                    scene.mpa().liaison().username(),
                    "/handoffs/" + id + "/decide-acceptance",
                    Map.of("version", version, "act", "accept"));
            Act withdraw = () -> visits.post(
                    scene.amr().liaison().username(),
                    "/handoffs/" + id + "/withdrawal",
                    Map.of("version", version, "reason", "误送"));
            Answers answers = races.atOnce(accept, withdraw).oneDone();
            int accepted = races.happened("handoff-accepted", "handoff:" + id);
            int withdrawn = races.happened("handoff-withdrawn", "handoff:" + id);
            assertThat(accepted + withdrawn).isEqualTo(1);
            assertThat(mother.state(id)).isEqualTo(accepted == 1 ? HandoffState.INVESTIGATING : HandoffState.WITHDRAWN);
            return answers;
        });
    }
}
