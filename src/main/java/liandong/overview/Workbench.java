package liandong.overview;

import java.time.LocalDate;
import java.util.List;
import liandong.meeting.MeetingBrief;
import liandong.reporting.BoardCell;
import liandong.worklist.InboxCounts;
import liandong.worklist.Lamp;
import org.jspecify.annotations.Nullable;

/**
 * What somebody finds when the day begins (工作台).
 *
 * @param leads whether the viewer's office leads a campaign
 * @param urgent overdue work and work that falls due today
 * @param mine what the viewer's own units have to report now
 * @param calls units to be called, null for anybody but an officer
 */
public record Workbench(
        boolean leads,
        InboxCounts counts,
        List<WorkRow> urgent,
        List<Mine> mine,
        List<CampaignLine> campaigns,
        List<Overdue> overdueUnits,
        @Nullable Integer calls,
        @Nullable MeetingBrief nextMeeting) {

    public record Mine(BoardCell report, Lamp lamp) {}

    public record Overdue(String unitName, int reports, LocalDate since) {}
}
