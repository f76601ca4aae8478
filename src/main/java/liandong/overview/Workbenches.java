package liandong.overview;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import liandong.campaign.Campaign;
import liandong.campaign.Campaigns;
import liandong.meeting.MeetingBriefs;
import liandong.organization.CallList;
import liandong.organization.Capability;
import liandong.organization.Directory;
import liandong.organization.Viewer;
import liandong.reporting.OverdueUnit;
import liandong.reporting.ReportBoard;
import liandong.reporting.Tally;
import liandong.worklist.Inbox;
import liandong.worklist.InboxQuery;
import liandong.worklist.Lamp;
import liandong.worklist.Lamps;
import org.springframework.stereotype.Service;

/** Lays out the workbench (工作台): a lead office sees its campaigns and who is late, everybody what they have to do. */
@Service
public class Workbenches {

    private static final int MOST_URGENT = 8;
    private static final int MOST_UNITS = 10;

    private final Inbox inbox;
    private final WorkRows rows;
    private final Campaigns campaigns;
    private final ReportBoard reports;
    private final MeetingBriefs meetings;
    private final CallList calls;
    private final Directory directory;
    private final Lamps lamps;

    Workbenches(
            Inbox inbox,
            WorkRows rows,
            Campaigns campaigns,
            ReportBoard reports,
            MeetingBriefs meetings,
            CallList calls,
            Directory directory,
            Lamps lamps) {
        this.inbox = inbox;
        this.rows = rows;
        this.campaigns = campaigns;
        this.reports = reports;
        this.meetings = meetings;
        this.calls = calls;
        this.directory = directory;
        this.lamps = lamps;
    }

    public Workbench of(Viewer viewer) {
        List<Campaign> visible = campaigns.visibleTo(viewer);
        List<Tally> tallies = reports.tallies(viewer);
        return new Workbench(
                visible.stream().anyMatch(campaign -> viewer.belongsTo(campaign.leadUnit())),
                inbox.counts(viewer),
                urgent(viewer),
                mine(viewer),
                visible.stream()
                        .map(campaign -> CampaignLine.of(campaign, tallies, lamps))
                        .toList(),
                overdueUnits(viewer),
                viewer.capability() == Capability.OFFICER ? calls.count(viewer) : null,
                meetings.next(viewer, visible).orElse(null));
    }

    private List<WorkRow> urgent(Viewer viewer) {
        return rows.of(
                viewer,
                Stream.of(Lamp.OVERDUE, Lamp.DUE_TODAY)
                        .flatMap(lamp -> inbox
                                .page(
                                        viewer,
                                        new InboxQuery(InboxQuery.Tab.TODO, null, null, lamp, null, null, MOST_URGENT))
                                .items()
                                .stream())
                        .limit(MOST_URGENT)
                        .toList());
    }

    private List<Workbench.Mine> mine(Viewer viewer) {
        return reports.ownOpen(viewer).stream()
                .map(report -> new Workbench.Mine(report, lamps.of(report.dueAt(), report.firstSubmittedAt())))
                .toList();
    }

    private List<Workbench.Overdue> overdueUnits(Viewer viewer) {
        List<OverdueUnit> found = reports.overdueUnits(viewer, MOST_UNITS);
        Map<Long, String> names =
                directory.unitNames(found.stream().map(OverdueUnit::unitId).toList());
        return found.stream()
                .map(unit -> new Workbench.Overdue(names.getOrDefault(unit.unitId(), ""), unit.reports(), unit.since()))
                .toList();
    }
}
