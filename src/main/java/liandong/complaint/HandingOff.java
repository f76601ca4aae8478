package liandong.complaint;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import liandong.campaign.Campaigns;
import liandong.campaign.Participant;
import liandong.handoff.ClueSource;
import liandong.handoff.HandoffMatter;
import liandong.handoff.HandoffRestriction;
import liandong.handoff.HandoffWriting;
import liandong.handoff.Routing;
import liandong.organization.Directory;
import liandong.organization.Unit;
import liandong.organization.Viewer;
import liandong.shared.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hands a complaint off to the competent unit (投诉举报移送): a letter with the matter is begun, without who complained; it
 * never goes to the accused or its superior, whoever chooses the receiver later.
 */
@Service
@Transactional
public class HandingOff implements HandoffRestriction {

    private final ComplaintDesk desk;
    private final Complaints complaints;
    private final IdentityVault vault;
    private final Accused accused;
    private final HandoffWriting letters;
    private final Routing routing;
    private final Campaigns campaigns;
    private final Directory directory;
    private final ComplaintWords words;

    HandingOff(
            ComplaintDesk desk,
            Complaints complaints,
            IdentityVault vault,
            Accused accused,
            HandoffWriting letters,
            Routing routing,
            Campaigns campaigns,
            Directory directory,
            ComplaintWords words) {
        this.desk = desk;
        this.complaints = complaints;
        this.vault = vault;
        this.accused = accused;
        this.letters = letters;
        this.routing = routing;
        this.campaigns = campaigns;
        this.directory = directory;
        this.words = words;
    }

    /** Who may receive it; none while it is not to be handed off. */
    @Transactional(readOnly = true)
    public List<Participant> receivers(Complaint complaint) {
        if (!complaint.mayBeHandedOff()) {
            return List.of();
        }
        Set<Long> barred = accused.barred(complaint);
        return campaigns.participants(complaint.terms().campaignId()).stream()
                .filter(unit -> unit.unitId() != complaint.ownerUnitId() && !barred.contains(unit.unitId()))
                .toList();
    }

    /** The competent unit as {@code routing.dmn} says, among those that may receive it. */
    @Transactional(readOnly = true)
    public Optional<Long> proposed(Complaint complaint, List<Participant> receivers) {
        return routing.propose(
                        complaint.terms().campaignId(),
                        complaint.ownerUnitId(),
                        complaint.matter().type(),
                        complaint.matter().regionCode())
                .map(Routing.Proposal::unitId)
                .filter(unit -> receivers.stream().anyMatch(one -> one.unitId() == unit));
    }

    /** The complaint is settled here: whoever waits is told where it went; the letter is for its own writer. */
    public void handOff(Viewer viewer, long id, int version, long unitId, String reason) {
        String unit = directory.unit(unitId).map(Unit::name).orElse("");
        String said = words.say("complaint.handed-off", unit, reason.strip());
        desk.step(viewer, id, version, "handed-off", said, complaint -> {
            Refused.unless(!reason.isBlank(), "complaint.refused.nothing-said");
            Refused.unless(!accused.barred(complaint).contains(unitId), "complaint.refused.accused");
            complaint.handOff(said, begun(viewer, complaint, unitId));
        });
    }

    private long begun(Viewer viewer, Complaint complaint, long unitId) {
        ComplaintMatter matter = complaint.matter();
        return letters.begin(
                viewer,
                complaint.terms().campaignId(),
                complaint.ownerUnitId(),
                new HandoffMatter(
                        matter.subjectName(),
                        "",
                        matter.address(),
                        matter.regionCode(),
                        ClueSource.COMPLAINT,
                        matter.type(),
                        matter.facts()),
                unitId);
    }

    @Override
    public Set<Long> barredUnits(long handoffId) {
        return complaints.handedOff(handoffId).map(accused::barred).orElse(Set.of());
    }

    @Override
    public boolean givesAway(long handoffId, String text) {
        return complaints
                .handedOff(handoffId)
                .filter(complaint -> vault.open(complaint.id()).isNamedIn(text))
                .isPresent();
    }
}
