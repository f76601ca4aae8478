package liandong.complaint;

import java.util.List;
import java.util.Optional;
import liandong.campaign.CampaignPart;
import org.springframework.stereotype.Component;

/** The complaints of a campaign (投诉举报部分): what is open keeps it from closing. */
@Component
class ComplaintPart implements CampaignPart {

    private final Complaints complaints;
    private final Rewards rewards;
    private final ComplaintWords words;

    ComplaintPart(Complaints complaints, Rewards rewards, ComplaintWords words) {
        this.complaints = complaints;
        this.rewards = rewards;
        this.words = words;
    }

    @Override
    public Optional<String> obstacleToClosing(long campaignId) {
        List<Complaint> open = complaints.open(campaignId);
        int unpaid = rewards.open(campaignId);
        if (open.isEmpty() && unpaid > 0) {
            return Optional.of(words.say("complaint.obstacle.rewards", unpaid));
        }
        return open.stream().findFirst().map(first -> words.say("complaint.obstacle", open.size(), words.title(first)));
    }
}
