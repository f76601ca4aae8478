package liandong.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import liandong.organization.Viewer;
import liandong.shared.BusinessTime;
import liandong.worklist.Inbox;
import liandong.worklist.WorkItem;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Everything dated that somebody has to do (待办期限): on the last day that still counts, or at its hour when it is due by
 * the hour. What is done stays for a week as cancelled, so that calendars that only add and change drop it too.
 */
@Component
class WorkInCalendar implements CalendarSource {

    private static final Duration SHOWN_AFTER_CLOSING = Duration.ofDays(7);
    private static final int MOST = 1000;

    /** Work on these pages is titled from the plan; any other title may tell of a case. */
    private static final Set<String> PLAN_PAGES = Set.of("reports", "rounds", "campaigns", "supervisions", "meetings");

    private final CalendarFormat format;
    private final Inbox inbox;
    private final MessageSource messages;
    private final BusinessTime time;

    WorkInCalendar(CalendarFormat format, Inbox inbox, MessageSource messages, BusinessTime time) {
        this.format = format;
        this.inbox = inbox;
        this.messages = messages;
        this.time = time;
    }

    @Override
    public List<CalendarEntry> entries(Viewer viewer) {
        return inbox.dated(viewer, time.now().minus(SHOWN_AFTER_CLOSING), MOST).stream()
                .map(this::entry)
                .toList();
    }

    private CalendarEntry entry(WorkItem item) {
        Instant due = Objects.requireNonNull(item.dueAt());
        Instant closed = item.closedAt();
        boolean atMidnight = due.atZone(BusinessTime.ZONE).toLocalTime().equals(LocalTime.MIDNIGHT);
        LocalDate lastDay = due.minusNanos(1).atZone(BusinessTime.ZONE).toLocalDate();
        return new CalendarEntry(
                format.uid("work-item", item.id()),
                closed == null ? item.dueRevision() : item.dueRevision() + 1,
                atMidnight ? lastDay : null,
                atMidnight ? null : due,
                null,
                summary(item),
                null,
                "/tasks/" + item.id(),
                closed != null,
                closed == null ? item.openedAt() : closed);
    }

    private String summary(WorkItem item) {
        String matter = PLAN_PAGES.contains(item.link().split("/")[1]) ? item.title() : kind(item);
        return messages.getMessage("calendar.due", new Object[] {matter}, Locale.ROOT);
    }

    private String kind(WorkItem item) {
        return messages.getMessage(
                "calendar.work",
                new Object[] {
                    messages.getMessage("worklist.source." + item.source(), null, Locale.ROOT),
                    String.valueOf(item.id())
                },
                Locale.ROOT);
    }
}
