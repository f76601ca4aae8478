package liandong.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import liandong.LiandongTest;
import liandong.campaign.CampaignClosing;
import liandong.campaign.CampaignMother;
import liandong.campaign.CampaignMother.Launched;
import liandong.campaign.TestPart;
import liandong.engine.DueJobs;
import liandong.meeting.MeetingMother.Scene;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Meetings in the life of a campaign that was really launched and really closes. */
@LiandongTest
class CampaignWithMeetingsTests {

    @Autowired
    CampaignMother campaigns;

    @Autowired
    CampaignClosing closing;

    @Autowired
    MeetingMother meetings;

    @Autowired
    TestPart otherPart;

    @Autowired
    DueJobs jobs;

    @BeforeEach
    void nothingElseHinders() {
        otherPart.reset();
    }

    @Test
    void theLaunchProposesTheFirstMeetingAndTheClosingCancelsIt() {
        Launched campaign = campaigns.small("  []");
        Scene scene = new Scene(campaign.id(), 0, 0, 0, 0);
        assertThat(meetings.meeting(scene, 1).proposedOn()).isEqualTo("2021-09-15");
        meetings.convene(scene, 1, "2021-09-15T14:00");

        closing.confirm(campaign.officer(), campaign.id(), "各项工作已完成");
        jobs.run();

        Meeting meeting = meetings.meeting(scene, 1);
        assertThat(meeting.state()).isEqualTo(MeetingState.CANCELLED);
        assertThat(meeting.calledOffBecause()).isEqualTo("专项行动已结束");
        assertThat(meeting.invitationSequence()).isEqualTo(1);
        assertThat(meetings.hasEnded("liaison-meeting", meeting.id())).isTrue();
        assertThat(meetings.passed("liaison-meeting", meeting.id())).contains("cancel-meeting");
    }
}
