package liandong.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import liandong.LiandongTest;
import liandong.campaign.CampaignPlan;
import liandong.campaign.CampaignPlan.MeetingPlan;
import liandong.campaign.Campaigns;
import liandong.campaign.PlanChange;
import liandong.campaign.PlanComparison;
import liandong.campaign.PlanRevision;
import liandong.meeting.MeetingMother.Scene;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A new version of the plan and the liaison meetings: what is planned keeps its day, what comes follows the new plan. */
@LiandongTest
class MeetingsByNewPlanTests {

    private static final LocalDate END = LocalDate.of(2021, 9, 30);
    private static final CampaignPlan MONTHLY = MeetingMother.plan(END);

    @Autowired
    MeetingMother mother;

    @Autowired
    MeetingPart part;

    @Autowired
    Campaigns campaigns;

    @Test
    void theMeetingAlreadyPlannedKeepsItsDayAndTheNextOneFollowsTheNewCadence() {
        Scene scene = mother.campaign();
        take(scene, quarterly());
        assertThat(mother.meeting(scene, 1).proposedOn()).isEqualTo("2021-09-15");
        hold(scene);
        assertThat(mother.meeting(scene, 2).proposedOn()).isEqualTo("2021-12-15");
    }

    @Test
    void aPlanWithTheSameCadenceChangesNothing() {
        Scene scene = mother.campaign();
        assertThat(part.compare(revision(scene, MONTHLY))).isEqualTo(PlanComparison.NONE);
    }

    @Test
    void anExtendedCampaignWhoseLastMeetingIsOverGetsAnother() {
        Scene scene = mother.campaign(END);
        hold(scene);
        assertThat(mother.meetingsOf(scene)).hasSize(1);
        mother.extend(scene, LocalDate.of(2021, 12, 31));
        take(scene, MONTHLY);
        assertThat(mother.meeting(scene, 2).proposedOn()).isEqualTo("2021-10-15");
    }

    private void hold(Scene scene) {
        mother.begin(scene, 1, "2021-09-15T14:00");
        mother.decide(scene, 1, null, null, null);
        mother.approveMinutes(scene, 1);
    }

    private void take(Scene scene, CampaignPlan after) {
        PlanChange change = new PlanChange(1, scene.campaignId(), "按新方案", "经办", Instant.EPOCH, List.of());
        mother.inTransaction(() -> part.revise(revision(scene, after), change));
    }

    private PlanRevision revision(Scene scene, CampaignPlan after) {
        return new PlanRevision(campaigns.find(scene.campaignId()).orElseThrow(), MONTHLY, after, List.of());
    }

    private static CampaignPlan quarterly() {
        return MeetingMother.plan(END, new MeetingPlan("LIAISON_MEETING", "联络员会议", null, "QUARTERLY", List.of()));
    }
}
