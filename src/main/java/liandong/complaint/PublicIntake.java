package liandong.complaint;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import liandong.campaign.Campaign;
import liandong.campaign.Campaigns;
import liandong.campaign.Participant;
import liandong.engine.Retrying;
import liandong.handoff.Routing;
import liandong.organization.AttemptLimit;
import liandong.organization.Directory;
import liandong.shared.Refused;
import org.springframework.stereotype.Service;

/**
 * Takes complaints from whoever is not signed in (公众登记, R81): for the competent unit, never for the accused or its
 * superior while there is another. One network address may enter a few, then it has to wait.
 */
@Service
public class PublicIntake {

    private static final int FREE = 5;
    /** Somebody who is no unit of the plan. */
    private static final long NOBODY = 0;

    private final ComplaintDesk desk;
    private final Complaints complaints;
    private final Campaigns campaigns;
    private final Routing routing;
    private final Accused accused;
    private final Directory directory;
    private final AttemptLimit limit;
    private final Retrying retrying;

    PublicIntake(
            ComplaintDesk desk,
            Complaints complaints,
            Campaigns campaigns,
            Routing routing,
            Accused accused,
            Directory directory,
            AttemptLimit limit,
            Retrying retrying) {
        this.desk = desk;
        this.complaints = complaints;
        this.campaigns = campaigns;
        this.routing = routing;
        this.accused = accused;
        this.directory = directory;
        this.limit = limit;
        this.retrying = retrying;
    }

    /** Campaigns that take complaints. */
    public List<Campaign> running() {
        return campaigns.running();
    }

    /**
     * @param address of the network it comes from
     * @return the number under which one may ask for it
     */
    public String receive(String address, long campaignId, ComplaintMatter matter, Complainant complainant) {
        Refused.unless(limit.take("intake:" + address, FREE), "complaint.refused.too-many");
        Campaign campaign = running().stream()
                .filter(one -> one.id() == campaignId)
                .findFirst()
                .orElseThrow(() -> new Refused("complaint.refused.not-running"));
        NewComplaint entered = new NewComplaint(campaignId, handler(campaign, matter), matter, complainant);
        long id = retrying.call(() -> desk.receive(campaign, entered));
        return complaints.get(id).terms().number();
    }

    /** Who can sign in: the competent unit, else the lead office, else anybody; of these the first that is not accused. */
    private long handler(Campaign campaign, ComplaintMatter matter) {
        Set<Long> barred = accused.barred(campaign.id(), matter.subjectName());
        Optional<Long> competent = routing.propose(campaign.id(), NOBODY, matter.type(), matter.regionCode())
                .map(Routing.Proposal::unitId);
        Stream<Long> others = campaigns.participants(campaign.id()).stream().map(Participant::unitId);
        return Stream.concat(Stream.concat(competent.stream(), Stream.of(campaign.leadUnit())), others)
                .filter(unit -> !barred.contains(unit) && directory.hasAccounts(unit))
                .findFirst()
                .orElse(campaign.leadUnit());
    }
}
