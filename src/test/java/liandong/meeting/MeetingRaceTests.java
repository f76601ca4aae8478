package liandong.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import liandong.LiandongTest;
import liandong.meeting.MeetingMother.Scene;
import liandong.race.Act;
import liandong.race.Answers;
import liandong.race.Races;
import liandong.reporting.web.Visits;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two of the lead record the same meeting, two of a unit report the same action item. */
@LiandongTest
@Tag("race")
class MeetingRaceTests {

    private static final String HOUR = "2021-09-15T14:00";

    @Autowired
    Races races;

    @Autowired
    MeetingMother mother;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Visits visits;

    @Test
    void decisionsAreRecordedOnce() throws Exception {
        List<Scene> scenes = begun();
        races.repeat("meeting decisions recorded twice", number -> {
            Scene scene = scenes.get(number);
            long meeting = mother.meeting(scene, 1).id();
            Map<String, String> form = Map.of(
                    "items[0].itemId",
                            String.valueOf(mother.agenda(scene, 1).get(0).id()),
                    "items[0].kind", "INTERVIEW",
                    "items[0].ownerUnitId", String.valueOf(scene.lead()),
                    "items[0].due", "2021-09-24",
                    "items[0].text", "约谈分管负责人",
                    "units[0].unitId", String.valueOf(scene.district()),
                    "units[0].present", "true");
            Act record = () -> visits.post("officer" + scene.lead(), "/meetings/" + meeting + "/decisions", form);
            Answers answers = races.atOnce(record, record).oneDone();
            assertThat(count("meeting_decision", meeting)).isEqualTo(1);
            assertThat(count("meeting_attendance", meeting)).isEqualTo(1);
            return answers;
        });
    }

    @Test
    void anActionItemIsReportedOnce() throws Exception {
        List<Scene> scenes = begun();
        scenes.forEach(scene -> {
            mother.decide(scene, 1, DecisionKind.INTERVIEW, scene.district(), LocalDate.of(2021, 9, 24));
            mother.approveMinutes(scene, 1);
        });
        races.repeat("action item reported twice", number -> {
            Scene scene = scenes.get(number);
            long item = jdbc.sql("select id from action_item where campaign_id = :campaign")
                    .param("campaign", scene.campaignId())
                    .query(Long.class)
                    .single();
            Act report = () -> visits.post(
                    "liaison" + scene.district(), "/action-items/" + item + "/result", Map.of("result", "已办结"));
            Answers answers = races.atOnce(report, report).oneDone();
            assertThat(races.happened("action-item-reported", "action-item:" + item))
                    .isEqualTo(1);
            return answers;
        });
    }

    /** As many meetings as there are runs, each with one matter on its agenda, all at the same hour. */
    private List<Scene> begun() {
        List<Scene> scenes = Stream.generate(() -> mother.campaign(LocalDate.of(2021, 10, 1)))
                .limit(Races.RUNS)
                .toList();
        scenes.forEach(mother::escalate);
        scenes.forEach(scene -> mother.convene(scene, 1, HOUR));
        mother.moveTo(HOUR);
        return scenes;
    }

    private int count(String table, long meeting) {
        return jdbc.sql("select count(*) from " + table + " where meeting_id = :id")
                .param("id", meeting)
                .query(Integer.class)
                .single();
    }
}
