package liandong.campaign;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import liandong.organization.Capability;
import liandong.organization.Viewer;
import liandong.shared.BusinessTime;
import liandong.shared.PlainText;
import liandong.shared.Refused;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The lead changes days of a running campaign with a reason (方案调整): each part works its days out anew, everybody
 * concerned is told the old and the new day at once, what was before is kept.
 */
@Service
@Transactional
public class PlanChanges {

    private final Campaigns campaigns;
    private final ObjectProvider<CampaignPart> parts;
    private final CampaignRows campaignRows;
    private final PlanChangeRows rows;
    private final PlanChangeRecord record;
    private final BusinessTime time;

    PlanChanges(
            Campaigns campaigns,
            ObjectProvider<CampaignPart> parts,
            CampaignRows campaignRows,
            PlanChangeRows rows,
            PlanChangeRecord record,
            BusinessTime time) {
        this.campaigns = campaigns;
        this.parts = parts;
        this.campaignRows = campaignRows;
        this.rows = rows;
        this.record = record;
        this.time = time;
    }

    /** The days that may still be changed; for the lead office only. */
    @Transactional(readOnly = true)
    public List<PlanDay> movable(Viewer viewer, long campaignId) {
        Campaign campaign = campaigns.led(viewer, campaignId);
        if (!campaign.isRunning()) {
            return List.of();
        }
        return parts.orderedStream()
                .flatMap(part -> part.movableDays(campaignId).stream())
                .toList();
    }

    @Transactional(readOnly = true)
    public List<PlanChange> history(Viewer viewer, long campaignId) {
        return rows.of(campaigns.led(viewer, campaignId).id());
    }

    /**
     * Who would be concerned, with old and new day; writes nothing.
     *
     * @param wanted new days by code; those that stay as they are may be among them
     * @throws Refused with the code of the day as first argument where one day is the cause
     */
    @Transactional(readOnly = true)
    public List<MovedDay> preview(Viewer viewer, long campaignId, Map<String, LocalDate> wanted, String reason) {
        return moves(viewer, campaignId, changed(viewer, campaignId, wanted), reason);
    }

    public void change(Viewer viewer, long campaignId, Map<String, LocalDate> wanted, String reason) {
        campaignRows.hold(campaigns.led(viewer, campaignId).id());
        Map<String, LocalDate> changed = changed(viewer, campaignId, wanted);
        List<MovedDay> moved = moves(viewer, campaignId, changed, reason);
        Campaign campaign = campaigns.led(viewer, campaignId);
        PlanChange change = rows.insert(campaign, reason.strip(), viewer.displayName(), time.now(), moved);
        parts.orderedStream().forEach(part -> part.move(change, changed));
        record.tell(campaign, change, moved);
    }

    private List<MovedDay> moves(Viewer viewer, long campaignId, Map<String, LocalDate> changed, String reason) {
        Campaign campaign = campaigns.led(viewer, campaignId);
        Refused.unless(viewer.mayAct(campaign.leadUnit(), Capability.OFFICER), "campaign.change.lead-only");
        Refused.unless(campaign.isRunning(), "campaign.change.not-running");
        Refused.unless(!changed.isEmpty(), "campaign.change.nothing");
        changed.forEach((code, day) -> {
            if (day.isBefore(time.today())) {
                throw new Refused("campaign.change.past", code, day);
            }
        });
        Refused.unless(!reason.isBlank(), "campaign.reason.needed");
        PlainText.note(reason);
        List<MovedDay> moved = parts.orderedStream()
                .flatMap(part -> part.previewMoves(campaignId, changed).stream())
                .toList();
        Refused.unless(!moved.isEmpty(), "campaign.change.same-days");
        return moved;
    }

    private Map<String, LocalDate> changed(Viewer viewer, long campaignId, Map<String, LocalDate> wanted) {
        Map<String, PlanDay> movable =
                movable(viewer, campaignId).stream().collect(Collectors.toMap(PlanDay::code, Function.identity()));
        Map<String, LocalDate> changed = new HashMap<>();
        Set<String> unknown = new LinkedHashSet<>();
        wanted.forEach((code, day) -> {
            PlanDay now = movable.get(code);
            if (now == null) {
                unknown.add(code);
            } else if (!now.day().equals(day)) {
                changed.put(code, day);
            }
        });
        if (!unknown.isEmpty() && !movable.isEmpty()) {
            throw new Refused("campaign.change.not-movable");
        }
        return changed;
    }
}
