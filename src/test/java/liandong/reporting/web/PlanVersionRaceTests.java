package liandong.reporting.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import liandong.LiandongTest;
import liandong.campaign.PlanVersions;
import liandong.organization.Capability;
import liandong.race.Act;
import liandong.race.Answers;
import liandong.race.Races;
import liandong.reporting.ObligationState;
import liandong.reporting.Obligations;
import liandong.reporting.ReportingMother;
import liandong.reporting.ReportingMother.Case;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The lead puts a new version of the plan in force while others act: one effect, the others are told. */
@LiandongTest
@Tag("race")
class PlanVersionRaceTests {

    @Autowired
    Races races;

    @Autowired
    ReportingMother mother;

    @Autowired
    Visits visits;

    @Autowired
    PlanVersions versions;

    @Autowired
    Obligations obligations;

    /** Each run launches a campaign of its own, whose round opens at once. */
    @BeforeEach
    void theReportIsDueSoon() {
        mother.open();
    }

    @Test
    void aUnitHandsInWhileTheLeadTakesItOutOfThePlan() throws Exception {
        races.repeat("submit against leaving", number -> {
            Case asked = mother.launchedElsewhere("2021-08");
            RacedReport report = report(asked);
            Answers answers = races.atOnce(report.submits(report.filled("5")), changes(asked));
            assertThat(report.state()).isIn(ObligationState.SUBMITTED, ObligationState.RELEASED);
            assertThat(answers.isDone(0)).isEqualTo(report.state() == ObligationState.SUBMITTED);
            assertThat(answers.all()).anyMatch(answer -> answer.isDone());
            return answers;
        });
    }

    @Test
    void whoConfirmsAVersionTwiceChangesThePlanOnce() throws Exception {
        races.repeat("plan version twice", number -> {
            Case asked = mother.launchedElsewhere("2021-08");
            Act change = changes(asked);
            Answers answers = races.atOnce(change, change).oneDone();
            assertThat(versions.history(asked.officer(), asked.campaignId())).hasSize(2);
            assertThat(races.happened("participant-left", "campaign:" + asked.campaignId()))
                    .isEqualTo(1);
            return answers;
        });
    }

    private RacedReport report(Case asked) {
        String officer = asked.officer().username();
        return new RacedReport(
                asked.owedBy(asked.peer()).id(),
                asked.person(Capability.LIAISON, asked.peer()),
                officer,
                officer,
                obligations,
                visits);
    }

    /** Takes the peer out of the plan. */
    private Act changes(Case asked) {
        String yaml = versions.yaml(asked.officer(), asked.campaignId(), 1)
                .replaceAll("(?m)^.*id: (AMR|PEERS),.*\\n", "")
                .replace("from: [PEERS, BELOW]", "from: [BELOW]");
        long basis = versions.compare(asked.officer(), asked.campaignId(), yaml).basis();
        Map<String, String> form = Map.of("yaml", yaml, "reason", "机构改革", "basis", String.valueOf(basis));
        String path = "/campaigns/" + asked.campaignId() + "/plan-version";
        return () -> visits.post(asked.officer().username(), path, form);
    }
}
