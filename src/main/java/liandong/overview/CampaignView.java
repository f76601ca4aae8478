package liandong.overview;

import java.util.List;
import java.util.Set;
import liandong.campaign.Campaign;
import liandong.campaign.CampaignTimelineEntry;
import liandong.campaign.Phase;
import liandong.meeting.MeetingBrief;
import liandong.reporting.RoundProgress;

/**
 * Everything the campaign page shows (专项行动页).
 *
 * @param now names of the phases under way, for the tag beside the title
 * @param leads whether the viewer belongs to the lead office
 * @param readableRounds ids of the rounds whose page the viewer may open
 * @param owed reports expected in the rounds that run, {@code submitted}, {@code overdue} and {@code unreviewed} of them
 */
public record CampaignView(
        Campaign campaign,
        String leadName,
        boolean leads,
        List<Phase> phases,
        List<String> now,
        Gantt gantt,
        Board board,
        List<RoundProgress> rounds,
        Set<Long> readableRounds,
        List<CampaignTimelineEntry> timeline,
        List<MeetingBrief> meetings,
        int owed,
        int submitted,
        int overdue,
        int unreviewed) {

    private static final int MOST_RECENT = 12;

    /** What happened last and what comes, in the order of time. */
    public List<CampaignTimelineEntry> recent() {
        return timeline.subList(earlier().size(), timeline.size());
    }

    /** What lies so far back that the page only opens it when asked. */
    public List<CampaignTimelineEntry> earlier() {
        return timeline.subList(0, Math.max(0, timeline.size() - MOST_RECENT));
    }
}
