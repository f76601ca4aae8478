package liandong.calendar;

import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.DateStart;
import biweekly.property.Status;
import biweekly.util.DateTimeComponents;
import biweekly.util.ICalDate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import liandong.shared.BusinessTime;
import liandong.shared.PublicAddress;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes entries as a calendar (日历, RFC 5545): the same entries give the same text. */
@Component
class CalendarWriting {

    private final CalendarFormat format;
    private final MessageSource messages;
    private final PublicAddress address;

    CalendarWriting(CalendarFormat format, MessageSource messages, PublicAddress address) {
        this.format = format;
        this.messages = messages;
        this.address = address;
    }

    String write(List<CalendarEntry> entries) {
        ICalendar calendar = new ICalendar();
        calendar.setProductId("-//liandong//calendar//ZH");
        String name = messages.getMessage("calendar.name", null, Locale.ROOT);
        calendar.setName(name);
        calendar.addExperimentalProperty("X-WR-CALNAME", name);
        calendar.addExperimentalProperty("X-WR-TIMEZONE", BusinessTime.ZONE.getId());
        calendar.addExperimentalProperty("X-PUBLISHED-TTL", "PT1H");
        entries.forEach(entry -> calendar.addEvent(event(entry)));
        return format.write(calendar);
    }

    private VEvent event(CalendarEntry entry) {
        VEvent event = new VEvent();
        event.setUid(entry.uid());
        event.setSequence(entry.sequence());
        event.setDateTimeStamp(Date.from(entry.stamp()));
        event.setSummary(entry.summary());
        event.setLocation(entry.place());
        event.setUrl(address.of(entry.path()));
        event.setStatus(entry.cancelled() ? Status.cancelled() : Status.confirmed());
        LocalDate day = entry.day();
        if (day != null) {
            event.setDateStart(wholeDay(day));
            // A deadline does not make its owner busy.
            event.setTransparency(true);
        }
        Instant begins = entry.begins();
        if (begins != null) {
            event.setDateStart(Date.from(begins));
            event.setTransparency(entry.lasts() == null);
            if (entry.lasts() != null) {
                event.setDateEnd(Date.from(begins.plus(entry.lasts())));
            }
        }
        return event;
    }

    /** By its parts: a date without an hour is the same in every zone. */
    private static DateStart wholeDay(LocalDate day) {
        return new DateStart(
                new ICalDate(new DateTimeComponents(day.getYear(), day.getMonthValue(), day.getDayOfMonth()), false));
    }
}
