package liandong.overview;

import java.time.LocalDate;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import liandong.campaign.Campaign;
import liandong.campaign.CampaignCourse;
import liandong.campaign.Campaigns;
import liandong.campaign.Phase;
import liandong.campaign.Phases;
import liandong.meeting.MeetingBriefs;
import liandong.organization.Access;
import liandong.organization.Directory;
import liandong.organization.Unit;
import liandong.organization.Viewer;
import liandong.reporting.BoardFilter;
import liandong.reporting.ReportBoard;
import liandong.reporting.RoundProgress;
import liandong.shared.BusinessTime;
import org.springframework.stereotype.Service;

/** Puts the campaign page together (专项行动页) from what the modules know. */
@Service
public class CampaignOverview {

    private final Campaigns campaigns;
    private final Phases phases;
    private final CampaignCourse course;
    private final Boards boards;
    private final ReportBoard reports;
    private final MeetingBriefs meetings;
    private final Directory directory;
    private final BusinessTime time;

    CampaignOverview(
            Campaigns campaigns,
            Phases phases,
            CampaignCourse course,
            Boards boards,
            ReportBoard reports,
            MeetingBriefs meetings,
            Directory directory,
            BusinessTime time) {
        this.campaigns = campaigns;
        this.phases = phases;
        this.course = course;
        this.boards = boards;
        this.reports = reports;
        this.meetings = meetings;
        this.directory = directory;
        this.time = time;
    }

    public CampaignView of(Viewer viewer, long campaignId) {
        Campaign campaign = campaigns.visible(viewer, campaignId);
        List<Phase> all = phases.of(campaignId);
        List<RoundProgress> rounds = reports.rounds(viewer, campaignId);
        List<RoundProgress> running =
                rounds.stream().filter(round -> !round.ended()).toList();
        return new CampaignView(
                campaign,
                directory.unit(campaign.leadUnit()).map(Unit::name).orElse(""),
                viewer.belongsTo(campaign.leadUnit()),
                all,
                all.stream().filter(Phase::isUnderWay).map(Phase::name).toList(),
                gantt(campaign, all),
                boards.of(viewer, campaign, BoardFilter.NONE),
                rounds,
                rounds.stream()
                        .filter(round -> Access.canSee(viewer, round))
                        .map(RoundProgress::roundId)
                        .collect(Collectors.toSet()),
                course.timeline(campaignId),
                meetings.of(viewer, campaign),
                sum(running, RoundProgress::expected),
                sum(running, RoundProgress::submitted),
                sum(running, RoundProgress::overdue),
                sum(running, round -> round.submitted() - round.accepted()));
    }

    private Gantt gantt(Campaign campaign, List<Phase> phases) {
        LocalDate today = time.today();
        List<GanttBar> bars = phases.stream()
                .map(phase -> new GanttBar(phase.name(), phase.from(), phase.to(), state(phase)))
                .toList();
        return Gantt.of(bars, campaign.from(), campaign.to(), today);
    }

    /** ENDED means its last day is over and the lead has neither closed nor extended it. */
    private static String state(Phase phase) {
        return switch (phase.state()) {
            case "CLOSED", "PASSED", "WITHDRAWN" -> "DONE";
            case "OPEN" -> "NOW";
            case "ENDED" -> "LATE";
            default -> "TO_COME";
        };
    }

    private static int sum(List<RoundProgress> rounds, ToIntFunction<RoundProgress> number) {
        return rounds.stream().mapToInt(number).sum();
    }
}
