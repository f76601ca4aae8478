package liandong.meeting;

import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.Attendee;
import biweekly.property.Method;
import biweekly.property.Organizer;
import biweekly.property.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import liandong.calendar.CalendarFormat;
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

    static final Duration LENGTH = Duration.ofHours(2);

    private final CalendarFormat format;
    private final Directory directory;
    private final MeetingWords words;
    private final BusinessTime time;

    InvitationCalendar(CalendarFormat format, Directory directory, MeetingWords words, BusinessTime time) {
        this.format = format;
        this.directory = directory;
        this.words = words;
        this.time = time;
    }

    /** The invitation of each of those units. */
    Map<Long, String> requests(Meeting meeting, Collection<Long> unitIds) {
        return entries(meeting, unitIds, Method.REQUEST, Status.confirmed());
    }

    Map<Long, String> cancellations(Meeting meeting, Collection<Long> unitIds) {
        return entries(meeting, unitIds, Method.CANCEL, Status.cancelled());
    }

    /** Who is invited where is asked once for all units. */
    private Map<Long, String> entries(Meeting meeting, Collection<Long> unitIds, String method, Status status) {
        List<Addressee> lead = directory.addressees(meeting.leadUnitId(), Capability.OFFICER).stream()
                .limit(1)
                .toList();
        Map<Long, List<Addressee>> invited = directory.addressees(unitIds, Capability.LIAISON);
        Map<Long, String> entries = new HashMap<>();
        unitIds.forEach(unit ->
                entries.put(unit, write(event(meeting, status, lead, invited.getOrDefault(unit, List.of())), method)));
        return entries;
    }

    /** The same in the mailed invitation and in the feed, so that a calendar shows one entry. */
    String uid(Meeting meeting) {
        return format.uid("meeting", meeting.id());
    }

    private String write(VEvent event, String method) {
        ICalendar calendar = new ICalendar();
        calendar.setProductId("-//liandong//meeting//ZH");
        calendar.setMethod(method);
        calendar.addEvent(event);
        return format.write(calendar);
    }

    private VEvent event(Meeting meeting, Status status, List<Addressee> lead, List<Addressee> invited) {
        Instant start = Objects.requireNonNull(meeting.meetsAt());
        VEvent event = new VEvent();
        event.setUid(uid(meeting));
        event.setSequence(Objects.requireNonNull(meeting.invitationSequence()));
        event.setDateTimeStamp(Date.from(time.now()));
        event.setDateStart(Date.from(start));
        event.setDateEnd(Date.from(start.plus(LENGTH)));
        event.setSummary(words.say("meeting.name", meeting.campaignName(), meeting.number()));
        event.setLocation(meeting.place());
        event.setStatus(status);
        lead.forEach(one -> event.setOrganizer(new Organizer(one.displayName(), one.email())));
        invited.forEach(liaison -> event.addAttendee(new Attendee(liaison.displayName(), liaison.email())));
        return event;
    }
}
