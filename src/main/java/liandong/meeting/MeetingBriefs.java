package liandong.meeting;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import liandong.campaign.Campaign;
import liandong.organization.Viewer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Meetings as other pages mention them (会议摘要): the lead office knows all, participants those they were invited to. */
@Service
@Transactional(readOnly = true)
public class MeetingBriefs {

    private final Meetings meetings;

    MeetingBriefs(Meetings meetings) {
        this.meetings = meetings;
    }

    /** Of one campaign, latest first. */
    public List<MeetingBrief> of(Viewer viewer, Campaign campaign) {
        return of(viewer, List.of(campaign));
    }

    /** The nearest meeting that is still to be held, of any of these campaigns. */
    public Optional<MeetingBrief> next(Viewer viewer, Collection<Campaign> campaigns) {
        return of(viewer, campaigns).stream()
                .filter(MeetingBrief::isAhead)
                .min(Comparator.comparing(MeetingBrief::day).thenComparing(MeetingBrief::id));
    }

    private List<MeetingBrief> of(Viewer viewer, Collection<Campaign> campaigns) {
        Set<Long> all = campaigns.stream().map(Campaign::id).collect(Collectors.toSet());
        Set<Long> led = campaigns.stream()
                .filter(campaign -> viewer.belongsTo(campaign.leadUnit()))
                .map(Campaign::id)
                .collect(Collectors.toSet());
        return meetings.ofCampaigns(all).stream()
                .filter(meeting -> meeting.isKnownToParticipants() || led.contains(meeting.campaignId()))
                .map(MeetingBrief::of)
                .sorted(Comparator.comparing(MeetingBrief::day).reversed())
                .toList();
    }
}
