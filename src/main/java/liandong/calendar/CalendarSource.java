package liandong.calendar;

import java.util.List;
import liandong.organization.Viewer;

/** A module that has something to say in people's calendars (日历来源). */
public interface CalendarSource {

    /** What concerns this person; what is over for some time is left out. */
    List<CalendarEntry> entries(Viewer viewer);
}
