package liandong.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import liandong.LiandongTest;
import liandong.race.Act;
import liandong.race.Answers;
import liandong.race.Races;
import liandong.referral.ReferralMother.Scene;
import liandong.reporting.web.Visits;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The police sign while the referring unit records that they signed: one of them wins. */
@LiandongTest
@Tag("race")
class ReferralRaceTests {

    @Autowired
    Races races;

    @Autowired
    ReferralMother mother;

    @Autowired
    Visits visits;

    @Test
    void whoSignsAgainstWhoRecordsItHasOneWinner() throws Exception {
        Scene scene = mother.scene();
        List<Long> cases = Stream.generate(() -> {
                    long id = mother.sent(scene);
                    mother.scan(scene, id);
                    return id;
                })
                .limit(Races.RUNS)
                .toList();
        races.repeat("receipt signed and recorded", number -> {
            long id = cases.get(number);
            Map<String, String> form = Map.of("version", String.valueOf(mother.version(id)), "name", "王某");
            Act sign = () -> visits.post(scene.police().liaison().username(), "/referrals/" + id + "/sign", form);
            Act record = () -> visits.post(scene.amr().liaison().username(), "/referrals/" + id + "/sign", form);
            Answers answers = races.atOnce(sign, record).oneDone();
            assertThat(races.happened("referral-sign", "referral:" + id)).isEqualTo(1);
            assertThat(mother.state(id)).isEqualTo(ReferralState.CHECKING);
            return answers;
        });
    }
}
