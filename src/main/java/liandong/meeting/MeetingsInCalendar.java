package liandong.meeting;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import liandong.calendar.CalendarEntry;
import liandong.calendar.CalendarSource;
import liandong.organization.Viewer;
import liandong.shared.BusinessTime;
import org.springframework.stereotype.Component;

/** Liaison meetings in people's calendars (会议日程): the entry of the mailed invitation, from the same moment on. */
@Component
class MeetingsInCalendar implements CalendarSource {

    private static final Duration SHOWN_AFTERWARDS = Duration.ofDays(30);

    private final MeetingPages meetings;
    private final InvitationCalendar invitations;
    private final MeetingWords words;
    private final BusinessTime time;

    MeetingsInCalendar(MeetingPages meetings, InvitationCalendar invitations, MeetingWords words, BusinessTime time) {
        this.meetings = meetings;
        this.invitations = invitations;
        this.words = words;
        this.time = time;
    }

    @Override
    public List<CalendarEntry> entries(Viewer viewer) {
        Instant since = time.now().minus(SHOWN_AFTERWARDS);
        return meetings.visibleTo(viewer).stream()
                .filter(Meeting::isKnownToParticipants)
                .filter(meeting -> Objects.requireNonNull(meeting.meetsAt()).isAfter(since))
                .map(this::entry)
                .toList();
    }

    private CalendarEntry entry(Meeting meeting) {
        return new CalendarEntry(
                invitations.uid(meeting),
                Objects.requireNonNull(meeting.invitationSequence()),
                null,
                meeting.meetsAt(),
                InvitationCalendar.LENGTH,
                words.say("meeting.name", meeting.campaignName(), meeting.number()),
                meeting.place(),
                "/meetings/" + meeting.id(),
                meeting.state() == MeetingState.CANCELLED,
                Objects.requireNonNull(meeting.agendaDraftedAt()));
    }
}
