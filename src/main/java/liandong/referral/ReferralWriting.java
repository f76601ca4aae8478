package liandong.referral;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import liandong.audit.AuditLog;
import liandong.campaign.Campaign;
import liandong.campaign.Campaigns;
import liandong.campaign.Participant;
import liandong.casework.CaseLinks;
import liandong.casework.MatterRef;
import liandong.engine.Retrying;
import liandong.organization.Capability;
import liandong.organization.Directory;
import liandong.organization.NotVisible;
import liandong.organization.Unit;
import liandong.organization.Viewer;
import liandong.shared.BusinessTime;
import liandong.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** A unit that suspects a crime writes the report and puts it before its head (拟写移送报告). */
@Service
public class ReferralWriting {

    private final CriminalReferrals referrals;
    private final ReferralEntries entries;
    private final ReferralDesk desk;
    private final ReferralLimits limits;
    private final Authorities authorities;
    private final CaseLinks cases;
    private final Campaigns campaigns;
    private final Directory directory;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final BusinessTime time;
    private final Retrying retrying;

    ReferralWriting(
            CriminalReferrals referrals,
            ReferralEntries entries,
            ReferralDesk desk,
            ReferralLimits limits,
            Authorities authorities,
            CaseLinks cases,
            Campaigns campaigns,
            Directory directory,
            AuditLog audit,
            ApplicationEventPublisher events,
            BusinessTime time,
            Retrying retrying) {
        this.referrals = referrals;
        this.entries = entries;
        this.desk = desk;
        this.limits = limits;
        this.authorities = authorities;
        this.cases = cases;
        this.campaigns = campaigns;
        this.directory = directory;
        this.audit = audit;
        this.events = events;
        this.time = time;
        this.retrying = retrying;
    }

    /** Where a referral comes from: a registered case, a clue that was handed off, or neither. */
    public record Origin(@Nullable Long caseId, @Nullable Long handoffId) {

        public static final Origin NONE = new Origin(null, null);
    }

    /** Whether this person works for a unit in a way that lets it refer. */
    public static boolean mayRefer(Viewer viewer) {
        return viewer.unitIds().stream().anyMatch(unit -> viewer.mayAct(unit, Capability.LIAISON));
    }

    /** The unit of this person that takes part in the campaign; 404 without one. */
    public long referrer(Viewer viewer, long campaignId) {
        return campaigns.participants(campaignId).stream()
                .map(Participant::unitId)
                .filter(unit -> viewer.mayAct(unit, Capability.LIAISON))
                .findFirst()
                .orElseThrow(NotVisible::new);
    }

    /** @return id of the referral, whose report is to be written */
    public long begin(Viewer viewer, long campaignId, Origin origin, ReferralFacts facts) {
        AtomicLong id = new AtomicLong();
        retrying.inTransaction(() -> id.set(open(viewer, campaignId, origin, facts)));
        return id.get();
    }

    private long open(Viewer viewer, long campaignId, Origin origin, ReferralFacts facts) {
        Campaign campaign = campaigns.visible(viewer, campaignId);
        long unit = referrer(viewer, campaignId);
        Refused.unless(campaign.isRunning(), "referral.refused.campaign-over");
        facts.check();
        Instant now = time.now();
        ReferralTerms terms = new ReferralTerms(
                0, campaignId, unit, campaign.leadUnit(), origin.handoffId(), viewer.displayName(), now);
        long id = referrals.insert(terms, authorities.recognise(unit, facts), limits.first(now));
        if (origin.caseId() != null) {
            cases.add(origin.caseId(), new MatterRef(CriminalReferral.KIND, id));
        }
        String party = directory.unit(unit).map(Unit::name).orElse("");
        entries.add(id, ReferralEntry.plain("begun", unit, party, viewer.displayName(), now, ""));
        audit.record("referral-begun", "referral:" + id, unit, facts.suspect());
        events.publishEvent(new ReferralBegun(id));
        return id;
    }

    /** What was written is kept; nobody else reads it yet. */
    public void save(Viewer viewer, long id, int version, ReferralFacts facts) {
        retrying.inTransaction(() -> {
            CriminalReferral referral = own(viewer, id, version);
            referral.rewrite(authorities.recognise(referral.referrerUnitId(), facts));
            referrals.save(referral);
        });
    }

    /** Finished and put before the unit's head. */
    public void handIn(Viewer viewer, long id, int version, ReferralFacts facts) {
        retrying.inTransaction(() -> {
            CriminalReferral referral = own(viewer, id, version);
            referral.rewrite(authorities.recognise(referral.referrerUnitId(), facts));
            desk.carryOut(viewer, referral, ReferralAct.HAND_IN, ReferralAnswer.NOW);
        });
    }

    private CriminalReferral own(Viewer viewer, long id, int version) {
        CriminalReferral referral = desk.seen(viewer, id, version);
        if (!viewer.mayAct(referral.referrerUnitId(), Capability.LIAISON)) {
            throw new NotVisible();
        }
        return referral;
    }
}
