package liandong.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import liandong.LiandongTest;
import liandong.campaign.CampaignPlan;
import liandong.campaign.CampaignPlan.MeetingPlan;
import liandong.campaign.PlannedParticipants;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a plan says about meetings, and what is proposed where it says nothing. */
@LiandongTest
class MeetingPartTests {

    private static final PlannedParticipants NOBODY = new PlannedParticipants(List.of(), Map.of());

    @Autowired
    MeetingPart part;

    @Test
    void aPlanThatOnlySaysRegularlyGetsAMonthlyMeetingMarkedAsProposed() {
        assertThat(part.preview(plan(meeting("PERIODIC_UNSPECIFIED", null)), NOBODY))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.text()).contains("专项整治联络员会议", "每月一次");
                    assertThat(line.effectiveDue()).isEqualTo("2021-09-15");
                    assertThat(line.note()).contains("建议值", "会议周期");
                });
    }

    @Test
    void aPlanWithoutMeetingsGetsThemAllTheSame() {
        assertThat(part.preview(plan(), NOBODY))
                .singleElement()
                .satisfies(line -> assertThat(line.text()).contains("联络员会议", "每月一次"));
    }

    @Test
    void aStatedCadenceIsKept() {
        assertThat(part.preview(plan(meeting("QUARTERLY", null)), NOBODY))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.text()).contains("每季度一次");
                    assertThat(line.note()).contains("首次会议");
                });
    }

    @Test
    void aConvenerThatIsNoUnitOfThePlanIsAProblem() {
        assertThat(part.validate(plan(meeting("MONTHLY", "XYZ"))))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.path()).isEqualTo("meetings[0].convener");
                    assertThat(problem.arguments()).isEqualTo(List.of("XYZ"));
                });
        assertThat(part.validate(plan(meeting("MONTHLY", null)))).isEmpty();
    }

    private static MeetingPlan meeting(String cadence, String convener) {
        return new MeetingPlan("LIAISON_MEETING", "专项整治联络员会议", convener, cadence, List.of());
    }

    private static CampaignPlan plan(MeetingPlan... meetings) {
        return MeetingMother.plan(LocalDate.of(2021, 12, 31), meetings);
    }
}
