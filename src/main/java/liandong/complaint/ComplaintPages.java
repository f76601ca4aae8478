package liandong.complaint;

import java.util.List;
import liandong.campaign.Campaign;
import liandong.campaign.Campaigns;
import liandong.campaign.Participant;
import liandong.complaint.ComplaintEntries.Entry;
import liandong.organization.Access;
import liandong.organization.Directory;
import liandong.organization.Region;
import liandong.organization.Unit;
import liandong.organization.Viewer;
import liandong.worklist.Lamp;
import liandong.worklist.Lamps;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One complaint as a person may read it (投诉举报页面内容), never with who complained. */
@Service
@Transactional(readOnly = true)
public class ComplaintPages {

    private final Complaints complaints;
    private final ComplaintEntries entries;
    private final ComplaintDesk desk;
    private final ComplaintLimits limits;
    private final Unmasking unmasking;
    private final HandingOff handingOff;
    private final Rewards rewards;
    private final RewardDesk rewardDesk;
    private final Campaigns campaigns;
    private final Directory directory;
    private final ComplaintWords words;
    private final Lamps lamps;

    ComplaintPages(
            Complaints complaints,
            ComplaintEntries entries,
            ComplaintDesk desk,
            ComplaintLimits limits,
            Unmasking unmasking,
            HandingOff handingOff,
            Rewards rewards,
            RewardDesk rewardDesk,
            Campaigns campaigns,
            Directory directory,
            ComplaintWords words,
            Lamps lamps) {
        this.complaints = complaints;
        this.entries = entries;
        this.desk = desk;
        this.limits = limits;
        this.unmasking = unmasking;
        this.handingOff = handingOff;
        this.rewards = rewards;
        this.rewardDesk = rewardDesk;
        this.campaigns = campaigns;
        this.directory = directory;
        this.words = words;
        this.lamps = lamps;
    }

    /**
     * @param limit of the present step; null when it is closed, as is the lamp
     * @param mayAct whether it is the viewer's turn
     * @param mayLook whether the viewer may ask who complained
     * @param receivers to whom the viewer may hand it off now
     * @param proposed which of them is competent; null when no rule says so
     */
    public record View(
            Complaint complaint,
            String title,
            String campaign,
            String unit,
            String region,
            List<Entry> entries,
            ComplaintLimits.@Nullable Limit limit,
            @Nullable Lamp lamp,
            boolean mayAct,
            boolean mayLook,
            List<Participant> receivers,
            @Nullable Long proposed,
            RewardView reward) {}

    /**
     * @param reward null before anybody applied for one
     * @param mayAct whether it is the viewer's turn to decide or to pay
     */
    public record RewardView(@Nullable Reward reward, boolean mayApply, boolean mayAct) {}

    public View view(Viewer viewer, long id) {
        Complaint complaint = Access.visible(viewer, complaints.find(id));
        boolean open = complaint.state().isOpen();
        boolean mayAct = desk.mayAct(viewer, complaint);
        List<Participant> receivers = mayAct ? handingOff.receivers(complaint) : List.of();
        return new View(
                complaint,
                words.title(complaint),
                campaigns
                        .find(complaint.terms().campaignId())
                        .map(Campaign::name)
                        .orElse(""),
                directory.unit(complaint.ownerUnitId()).map(Unit::name).orElse(""),
                directory
                        .region(complaint.matter().regionCode())
                        .map(Region::name)
                        .orElse(""),
                entries.of(id),
                open ? limits.of(complaint.matter(), complaint.state()) : null,
                open ? lamps.of(complaint.dueAt(), null) : null,
                mayAct,
                unmasking.mayLook(viewer, complaint),
                receivers,
                receivers.isEmpty()
                        ? null
                        : handingOff.proposed(complaint, receivers).orElse(null),
                reward(viewer, complaint));
    }

    private RewardView reward(Viewer viewer, Complaint complaint) {
        Reward reward = rewards.find(complaint.id()).orElse(null);
        return new RewardView(
                reward,
                rewardDesk.mayApply(viewer, complaint),
                reward != null && rewardDesk.mayAct(viewer, complaint, reward));
    }
}
