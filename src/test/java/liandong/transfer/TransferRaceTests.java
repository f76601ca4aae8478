package liandong.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import liandong.LiandongTest;
import liandong.race.Act;
import liandong.race.Answers;
import liandong.race.Races;
import liandong.reporting.web.Visits;
import liandong.transfer.TransferMother.Scene;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The internet office accepts a transfer while its sender withdraws it: one of them wins. */
@LiandongTest
@Tag("race")
class TransferRaceTests {

    @Autowired
    Races races;

    @Autowired
    TransferMother mother;

    @Autowired
    Visits visits;

    @Test
    void answerAgainstWithdrawHasOneWinner() throws Exception {
        Scene scene = mother.scene();
        List<Long> slips = IntStream.range(0, Races.RUNS)
                .mapToObj(number -> mother.sent(scene, scene.amr(), "https://race.example/" + number))
                .toList();
        races.repeat("transfer accepted and withdrawn", number -> {
            long id = slips.get(number);
            String version = String.valueOf(mother.version(id));
            Act accept = () -> visits.post(
                    scene.cac().username(),
                    "/transfers/" + id + "/acknowledge-slip",
                    Map.of("version", version, "act", "accept"));
            Act withdraw = () -> visits.post(
                    scene.amr().liaison().username(),
                    "/transfers/" + id + "/withdrawal",
                    Map.of("version", version, "reason", "误送"));
            Answers answers = races.atOnce(accept, withdraw).oneDone();
            int accepted = races.happened("transfer-accepted", "transfer:" + id);
            int withdrawn = races.happened("transfer-withdrawn", "transfer:" + id);
            assertThat(accepted + withdrawn).isEqualTo(1);
            assertThat(mother.state(id)).isEqualTo(accepted == 1 ? TransferState.DISPOSING : TransferState.WITHDRAWN);
            return answers;
        });
    }
}
