package liandong.meeting;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.Attendee;
import biweekly.property.Method;
import biweekly.property.Organizer;
import biweekly.property.Status;
import biweekly.util.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import liandong.organization.Addressee;
import liandong.organization.Capability;
import liandong.organization.Directory;
import liandong.shared.BusinessTime;
import org.springframework.stereotype.Component;

/**
 * The calendar entry of an invitation (会议日历, RFC 5545 and 5546): the same UID for the life of a meeting, a sequence that
 * grows with every change, so that a calendar moves or removes the entry instead of adding another.
 */
@Component
class InvitationCalendar {

    private static final Duration LENGTH = Duration.builder().hours(2).build();

    private final Directory directory;
    private final MeetingWords words;
    private final BusinessTime time;

    InvitationCalendar(Directory directory, MeetingWords words, BusinessTime time) {
        this.directory = directory;
        this.words = words;
        this.time = time;
    }

    String request(Meeting meeting, long unitId) {
        return write(meeting, unitId, Method.REQUEST, Status.confirmed());
    }

    String cancel(Meeting meeting, long unitId) {
        return write(meeting, unitId, Method.CANCEL, Status.cancelled());
    }

    private String write(Meeting meeting, long unitId, String method, Status status) {
        ICalendar calendar = new ICalendar();
        calendar.setProductId("-//liandong//meeting//ZH");
        calendar.setMethod(method);
        calendar.addEvent(event(meeting, unitId, status));
        return Biweekly.write(calendar).version(ICalVersion.V2_0).go();
    }

    private VEvent event(Meeting meeting, long unitId, Status status) {
        Instant start = Objects.requireNonNull(meeting.meetsAt());
        VEvent event = new VEvent();
        event.setUid("meeting-" + meeting.id() + "@liandong");
        event.setSequence(Objects.requireNonNull(meeting.invitationSequence()));
        event.setDateTimeStamp(Date.from(time.now()));
        event.setDateStart(Date.from(start));
        event.setDuration(LENGTH);
        event.setSummary(words.say("meeting.name", meeting.campaignName(), meeting.number()));
        event.setLocation(meeting.place());
        event.setStatus(status);
        first(meeting.leadUnitId(), Capability.OFFICER)
                .forEach(lead -> event.setOrganizer(new Organizer(lead.displayName(), lead.email())));
        directory
                .addressees(unitId, Capability.LIAISON)
                .forEach(liaison -> event.addAttendee(new Attendee(liaison.displayName(), liaison.email())));
        return event;
    }

    private List<Addressee> first(long unitId, Capability role) {
        return directory.addressees(unitId, role).stream().limit(1).toList();
    }
}
