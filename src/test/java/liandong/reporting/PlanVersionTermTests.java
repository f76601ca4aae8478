package liandong.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import liandong.LiandongTest;
import liandong.campaign.Campaigns;
import liandong.campaign.PlanDifference;
import liandong.campaign.PlanRefused;
import liandong.campaign.PlanVersionReading;
import liandong.campaign.PlanVersions;
import liandong.reporting.ReportingMother.Case;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A new version of the plan may extend or shorten the campaign and change how often the liaisons meet. */
@LiandongTest
class PlanVersionTermTests {

    private static final String PLAN = ReportingMother.plan(ReportingMother.ITEM.formatted("2021-08, 2021-09"), "");
    private static final String LONGER = PLAN.replace("to: 2021-10-31}", "to: 2022-03-31}");
    private static final String QUARTERLY =
            PLAN + "\nmeetings:\n  - {kind: LIAISON_MEETING, name: 联络员会议, convener: HC, cadence: QUARTERLY}\n";

    @Autowired
    ReportingMother mother;

    @Autowired
    PlanVersions versions;

    @Autowired
    Campaigns campaigns;

    @Test
    void theCampaignIsExtendedAndEverybodyIsToldOfTheNewLastDay() {
        Case asked = mother.launchedPlan(PLAN);
        assertThat(take(asked, LONGER))
                .extracting(PlanDifference::what, PlanDifference::before, PlanDifference::after)
                .containsExactly(tuple("行动截止日", "2021-10-31", "2022-03-31"));
        assertThat(campaigns.find(asked.campaignId()).orElseThrow().to()).isEqualTo(LocalDate.of(2022, 3, 31));
        assertThat(mother.jdbc
                        .sql("select count(distinct owner_unit_id) from outbox_mail where campaign_id = :campaign"
                                + " and reminder_key like 'plan-changed:%'")
                        .param("campaign", asked.campaignId())
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
    }

    @Test
    void theLastDayCannotLieInThePast() {
        Case asked = mother.launchedPlan(PLAN);
        asked.at("2021-10-20T09:00");
        String shorter = PLAN.replace("to: 2021-10-31}", "to: 2021-10-19}");
        assertThatThrownBy(() -> versions.compare(asked.officer(), asked.campaignId(), shorter))
                .isInstanceOfSatisfying(
                        PlanRefused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(problem -> problem.path() + " " + problem.messageKey())
                                .containsExactly("period.to campaign.version.end-past"));
    }

    @Test
    void anotherCadenceOfMeetingsIsTold() {
        Case asked = mother.launchedPlan(PLAN);
        assertThat(take(asked, QUARTERLY))
                .extracting(PlanDifference::what, PlanDifference::before, PlanDifference::after)
                .containsExactly(tuple("会议周期", "每月一次", "每季度一次"));
    }

    private List<PlanDifference> take(Case asked, String yaml) {
        PlanVersionReading reading = versions.compare(asked.officer(), asked.campaignId(), yaml);
        versions.change(asked.officer(), asked.campaignId(), yaml, "延长行动", reading.basis());
        asked.settle();
        return reading.differences();
    }
}
