package liandong.campaign.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import liandong.LiandongTest;
import liandong.campaign.CampaignMother;
import liandong.campaign.CampaignMother.Launched;
import liandong.campaign.Phase;
import liandong.campaign.Phases;
import liandong.campaign.TestPart;
import liandong.engine.DueJobs;
import liandong.organization.Capability;
import liandong.organization.Viewer;
import liandong.race.Act;
import liandong.race.Answers;
import liandong.race.Races;
import liandong.rehearsal.RehearsalTime;
import liandong.reporting.web.Visits;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The lead clicks twice, or two of its officers decide the same thing at the same instant. */
@LiandongTest
@Tag("race")
class CampaignRaceTests {

    private static final String PHASE =
            "  - {id: A, kind: CONCENTRATED_ACTION, name: 集中行动阶段, from: 2021-08-16, to: 2021-08-20, requires: [检查一批]}";

    @Autowired
    Races races;

    @Autowired
    CampaignMother mother;

    @Autowired
    Phases phases;

    @Autowired
    RehearsalTime time;

    @Autowired
    DueJobs jobs;

    @Autowired
    TestPart part;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Visits visits;

    @BeforeEach
    void reset() {
        part.reset();
    }

    @Test
    void launchClickedTwiceLaunchesOnce() throws Exception {
        Viewer officer = mother.person(Capability.OFFICER, mother.unit("341323", "HEALTH", "县卫生健康委"));
        String yaml = mother.smallPlan(PHASE);
        races.repeat("launch clicked twice", number -> {
            String token = UUID.randomUUID().toString();
            Act launch = () -> visits.post(officer.username(), "/campaigns", Map.of("yaml", yaml, "token", token));
            Answers answers = races.atOnce(launch, launch).sameDone();
            assertThat(jdbc.sql("select count(*) from campaign where launch_token = :token")
                            .param("token", token)
                            .query(Integer.class)
                            .single())
                    .isEqualTo(1);
            return answers;
        });
    }

    @Test
    void aPhaseIsClosedOnceOrExtended() throws Exception {
        races.repeat("close phase twice", number -> {
            Launched campaign = ended();
            Act close = closes(campaign);
            Answers answers = races.atOnce(close, close).oneDone();
            assertThat(races.happened("phase-closed", "phase:" + phase(campaign).id()))
                    .isEqualTo(1);
            return answers;
        });
        races.repeat("close phase against extend", number -> {
            Launched campaign = ended();
            Map<String, String> later = Map.of("to", "2021-08-27", "why", "台风停工");
            Act extend = () -> visits.post(campaign.officer().username(), path(campaign) + "/extend", later);
            Answers answers = races.atOnce(closes(campaign), extend).oneDone();
            assertThat(phase(campaign).state()).isEqualTo(answers.isDone(0) ? "CLOSED" : "OPEN");
            return answers;
        });
    }

    private Launched ended() {
        time.moveTo(Instant.parse("2021-08-16T00:00:00Z"));
        Launched campaign = mother.small(PHASE);
        time.moveTo(Instant.parse("2021-08-20T16:00:00Z"));
        jobs.run();
        assertThat(phase(campaign).state()).isEqualTo("ENDED");
        return campaign;
    }

    private Act closes(Launched campaign) {
        return () -> visits.post(campaign.officer().username(), path(campaign) + "/close", Map.of("reason", "已督促"));
    }

    private String path(Launched campaign) {
        return "/campaigns/" + campaign.id() + "/phases/" + phase(campaign).id();
    }

    private Phase phase(Launched campaign) {
        return phases.of(campaign.id()).get(0);
    }
}
