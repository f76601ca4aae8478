package liandong.meeting.process;

import java.util.Date;
import liandong.meeting.LiaisonMeetings;
import liandong.meeting.MeetingDecisions;
import org.springframework.stereotype.Component;

/** What {@code liaison-meeting.bpmn} asks of the application (联络员会议流程步骤). */
@Component
public class LiaisonMeetingSteps {

    private final LiaisonMeetings meetings;
    private final MeetingDecisions decisions;

    LiaisonMeetingSteps(LiaisonMeetings meetings, MeetingDecisions decisions) {
        this.meetings = meetings;
        this.decisions = decisions;
    }

    public Date waitForPlanning(long meetingId) {
        return Date.from(meetings.planningAt(meetingId));
    }

    public void draftAgenda(long meetingId) {
        meetings.draftAgenda(meetingId);
    }

    public void sendInvitations(long meetingId) {
        meetings.sendInvitations(meetingId);
    }

    public Date waitForMeeting(long meetingId) {
        return Date.from(meetings.meetsAt(meetingId));
    }

    public void startActionItems(long meetingId) {
        decisions.startActionItems(meetingId);
    }

    public void publishMinutes(long meetingId) {
        meetings.publishMinutes(meetingId);
    }

    public void carryOver(long meetingId) {
        meetings.carryOver(meetingId);
    }

    public void planNextMeeting(long meetingId) {
        meetings.planNext(meetingId);
    }

    public void cancelMeeting(long meetingId) {
        meetings.cancelForClosing(meetingId);
    }
}
