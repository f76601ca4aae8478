package liandong.referral;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import liandong.audit.AuditLog;
import liandong.campaign.Campaign;
import liandong.campaign.Campaigns;
import liandong.engine.Retrying;
import liandong.organization.Directory;
import liandong.organization.Unit;
import liandong.organization.Viewer;
import liandong.shared.BusinessTime;
import liandong.shared.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * A case the police began themselves and hand to the competent unit, because it is no crime (公安机关反向移送, Order 310 art.
 * 13): the unit enters their paper, and it begins where it is dealt with administratively.
 */
@Service
public class ReferralReversing {

    private final CriminalReferrals referrals;
    private final ReferralEntries entries;
    private final ReferralWriting writing;
    private final ReferralLimits limits;
    private final ReferralMails mails;
    private final Authorities authorities;
    private final Campaigns campaigns;
    private final Directory directory;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final BusinessTime time;
    private final Retrying retrying;

    ReferralReversing(
            CriminalReferrals referrals,
            ReferralEntries entries,
            ReferralWriting writing,
            ReferralLimits limits,
            ReferralMails mails,
            Authorities authorities,
            Campaigns campaigns,
            Directory directory,
            AuditLog audit,
            ApplicationEventPublisher events,
            BusinessTime time,
            Retrying retrying) {
        this.referrals = referrals;
        this.entries = entries;
        this.writing = writing;
        this.limits = limits;
        this.mails = mails;
        this.authorities = authorities;
        this.campaigns = campaigns;
        this.directory = directory;
        this.audit = audit;
        this.events = events;
        this.time = time;
        this.retrying = retrying;
    }

    /**
     * @param paper of the police: number, day, and why it is no crime
     * @return id of the case in the register
     */
    public long receive(Viewer viewer, long campaignId, ReferralFacts facts, ReferralAnswer paper) {
        AtomicLong id = new AtomicLong();
        retrying.inTransaction(() -> id.set(open(viewer, campaignId, facts, paper)));
        return id.get();
    }

    private long open(Viewer viewer, long campaignId, ReferralFacts facts, ReferralAnswer given) {
        Campaign campaign = campaigns.visible(viewer, campaignId);
        long unit = writing.referrer(viewer, campaignId);
        Refused.unless(campaign.isRunning(), "referral.refused.campaign-over");
        facts.check();
        Refused.unless(!facts.story().isBlank(), "referral.refused.no-story");
        Refused.unless(!facts.police().isBlank(), "referral.refused.no-police");
        given.check(ReferralAct.REVERSE);
        Instant now = time.now();
        ReferralAnswer paper =
                given.between(campaign.from().atStartOfDay(BusinessTime.ZONE).toInstant(), now);
        ReferralTerms terms =
                new ReferralTerms(0, campaignId, unit, campaign.leadUnit(), null, viewer.displayName(), now);
        long id = referrals.insert(terms, authorities.recognise(unit, facts), limits.first(now));
        CriminalReferral referral = referrals.get(id);
        referral.receive(paper, now);
        referral.begin(limits.due(referral), unit);
        referrals.save(referral);
        enter(viewer, referral, paper);
        events.publishEvent(new ReferralReversed(id));
        return id;
    }

    private void enter(Viewer viewer, CriminalReferral referral, ReferralAnswer paper) {
        Long police = referral.receiverUnitId();
        ReferralEntry entry = new ReferralEntry(
                ReferralAct.REVERSE.code(),
                police == null ? referral.ownerUnitId() : police,
                referral.facts().police(),
                viewer.displayName(),
                referral.ownerUnitId(),
                time.now(),
                paper.happened(),
                paper.paperNo().strip(),
                paper.paperOn(),
                directory.unit(referral.ownerUnitId()).map(Unit::name).orElse(""),
                paper.note().strip(),
                null,
                null,
                null,
                null);
        entries.add(referral.id(), entry);
        audit.record(
                "referral-received-from-police", "referral:" + referral.id(), referral.ownerUnitId(), paper.note());
        mails.tell(referral, ReferralAct.REVERSE, entry);
    }
}
