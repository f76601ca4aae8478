package liandong.referral;

import java.time.Instant;
import java.util.Objects;
import liandong.audit.AuditLog;
import liandong.campaign.PartsChanged;
import liandong.document.AttachmentPurpose;
import liandong.document.Attachments;
import liandong.engine.Retrying;
import liandong.organization.Directory;
import liandong.organization.NotVisible;
import liandong.organization.Unit;
import liandong.organization.Viewer;
import liandong.shared.BusinessTime;
import liandong.shared.Conflict;
import liandong.shared.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Carries out what is done with a referral (移送办理): each act in one transaction with all that follows from it. */
@Service
public class ReferralDesk {

    private final CriminalReferrals referrals;
    private final ReferralEntries entries;
    private final ReferralAccess access;
    private final ReferralLimits limits;
    private final ReferralMails mails;
    private final Authorities authorities;
    private final Attachments attachments;
    private final Directory directory;
    private final ReferralWords words;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final BusinessTime time;
    private final Retrying retrying;

    ReferralDesk(
            CriminalReferrals referrals,
            ReferralEntries entries,
            ReferralAccess access,
            ReferralLimits limits,
            ReferralMails mails,
            Authorities authorities,
            Attachments attachments,
            Directory directory,
            ReferralWords words,
            AuditLog audit,
            ApplicationEventPublisher events,
            BusinessTime time,
            Retrying retrying) {
        this.referrals = referrals;
        this.entries = entries;
        this.access = access;
        this.limits = limits;
        this.mails = mails;
        this.authorities = authorities;
        this.attachments = attachments;
        this.directory = directory;
        this.words = words;
        this.audit = audit;
        this.events = events;
        this.time = time;
        this.retrying = retrying;
    }

    /**
     * Does it, or writes down that the police did.
     *
     * @param version of the referral as the person saw it
     * @throws Conflict when somebody else was faster
     */
    public void act(Viewer viewer, long id, int version, ReferralAct act, ReferralAnswer answer) {
        retrying.inTransaction(() -> carryOut(viewer, seen(viewer, id, version), act, answer));
    }

    CriminalReferral seen(Viewer viewer, long id, int version) {
        CriminalReferral referral = access.visible(viewer, id);
        if (referral.version() != version) {
            throw new Conflict("referral.conflict");
        }
        return referral;
    }

    void carryOut(Viewer viewer, CriminalReferral referral, ReferralAct act, ReferralAnswer given) {
        Refused.unless(referral.state() == act.from(), "referral.refused.not-now");
        if (!ReferralAccess.may(viewer, referral, act)) {
            throw new NotVisible();
        }
        given.check(act);
        ReferralAnswer answer = given.between(referral.since(), time.now());
        Refused.unless(
                !ReferralAccess.needsScan(viewer, referral, act) || isScanned(viewer, referral),
                "referral.refused.no-scan");
        boolean wasSupervised = referral.isSupervised();
        ReferralEntry entry = entry(viewer, referral, act, answer);
        takeStep(referral, act, answer);
        referrals.save(referral);
        entries.add(referral.id(), entry);
        audit.record("referral-" + act.code(), "referral:" + referral.id(), entry.unitId(), answer.note());
        mails.tell(referral, act, entry);
        goOn(referral, act, wasSupervised);
    }

    private void takeStep(CriminalReferral referral, ReferralAct act, ReferralAnswer answer) {
        Instant before = referral.dueAt();
        referral.take(act, answer, time.now());
        if (act == ReferralAct.FORWARD) {
            String name = answer.name().strip();
            referral.forward(
                    authorities.policeNamed(referral.referrerUnitId(), name).orElse(null), name);
        }
        if (referral.state().isOpen()) {
            ReferralLimits.Due due = limits.due(referral);
            Refused.unless(
                    act != ReferralAct.EXTEND || due.at().isAfter(Objects.requireNonNull(before)),
                    "referral.refused.no-longer");
            referral.begin(due, holder(referral));
        }
    }

    /** Without accounts the police cannot work here: the referring unit records what they do. */
    private long holder(CriminalReferral referral) {
        Long police = referral.receiverUnitId();
        return referral.waitsForPolice() && police != null && directory.hasAccounts(police)
                ? police
                : referral.referrerUnitId();
    }

    private void goOn(CriminalReferral referral, ReferralAct act, boolean wasSupervised) {
        long id = referral.id();
        if (wasSupervised) {
            events.publishEvent(new ReferralCaughtUp(id));
        }
        events.publishEvent(
                act == ReferralAct.REVERSE
                        ? new ReferralReversed(id)
                        : new ReferralStepDone(id, act.from().step(), act.outcome()));
        if (!referral.state().isOpen()) {
            events.publishEvent(new PartsChanged(referral.campaignId()));
        }
    }

    /** Whether a paper was scanned since the step began. */
    private boolean isScanned(Viewer viewer, CriminalReferral referral) {
        return attachments.of(viewer, CriminalReferral.KIND, referral.id(), AttachmentPurpose.SOURCE).stream()
                .anyMatch(scan -> !scan.uploadedAt().isBefore(referral.enteredAt()));
    }

    private ReferralEntry entry(Viewer viewer, CriminalReferral referral, ReferralAct act, ReferralAnswer answer) {
        boolean police = act.side() == ReferralState.Side.POLICE;
        Long unit = police ? referral.receiverUnitId() : null;
        boolean open = referral.state().isOpen();
        return new ReferralEntry(
                act.code(),
                unit == null ? referral.ownerUnitId() : unit,
                police ? referral.facts().police() : name(referral.ownerUnitId()),
                viewer.displayName(),
                police && ReferralAccess.mayRecord(viewer, referral, act) ? referral.ownerUnitId() : null,
                time.now(),
                answer.happened(),
                answer.paperNo().strip(),
                answer.paperOn(),
                named(answer),
                answer.note().strip(),
                open ? act.from().step() : null,
                open ? referral.since() : null,
                referral.dueAt(),
                open ? limits.of(referral).basis() : null);
    }

    private String named(ReferralAnswer answer) {
        return answer.ground() == null ? answer.name().strip() : words.say("referral.ground." + answer.ground());
    }

    private String name(long unitId) {
        return directory.unit(unitId).map(Unit::name).orElse("");
    }
}
