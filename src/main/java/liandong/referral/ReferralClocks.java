package liandong.referral;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import liandong.audit.AuditLog;
import liandong.organization.Directory;
import liandong.organization.Unit;
import liandong.shared.BusinessTime;
import liandong.worklist.DueStep;
import liandong.worklist.StepReminders;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The clock of the step a referral stands at (移送计时): the ladder's reminders, and the instant its time is over
 * supervision (超期督办): mail at once, and once the case has gone out a matter for the liaison meeting.
 */
@Component
@Transactional
public class ReferralClocks {

    private final CriminalReferrals referrals;
    private final ReferralEntries entries;
    private final StepReminders reminders;
    private final ReferralMails mails;
    private final ReferralWords words;
    private final Directory directory;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final BusinessTime time;

    ReferralClocks(
            CriminalReferrals referrals,
            ReferralEntries entries,
            StepReminders reminders,
            ReferralMails mails,
            ReferralWords words,
            Directory directory,
            AuditLog audit,
            ApplicationEventPublisher events,
            BusinessTime time) {
        this.referrals = referrals;
        this.entries = entries;
        this.reminders = reminders;
        this.mails = mails;
        this.words = words;
        this.directory = directory;
        this.audit = audit;
        this.events = events;
        this.time = time;
    }

    /** When the step that begins now is first looked at: its first reminder, or the end of its time if that is earlier. */
    public Instant firstRungAt(long id) {
        CriminalReferral referral = referrals.get(id);
        Instant over = Objects.requireNonNull(referral.dueAt());
        Instant rung = reminders.firstRungAt(step(referral));
        return rung.isBefore(over) ? rung : over;
    }

    public void remind(long id) {
        CriminalReferral referral = referrals.get(id);
        if (!referral.state().isOpen()) {
            return;
        }
        reminders.remind(step(referral));
        if (referral.isOverdue(time.now()) && !referral.isSupervised()) {
            supervise(referral);
        }
    }

    /** Empty when the step has not been looked at yet: then its own first time is still to come. */
    public Optional<Instant> nextRungAt(long id) {
        CriminalReferral referral = referrals.get(id);
        if (!referral.state().isOpen()) {
            return Optional.empty();
        }
        DueStep step = step(referral);
        Optional<Instant> rung = reminders.nextRungAt(step);
        if (referral.isSupervised()) {
            return Stream.of(reminders.firstRungAt(step)).filter(this::isAhead).findFirst();
        }
        Instant over = Objects.requireNonNull(referral.dueAt());
        return rung.map(at -> isAhead(over) && over.isBefore(at) ? over : at);
    }

    private boolean isAhead(Instant at) {
        return at.isAfter(time.now());
    }

    private void supervise(CriminalReferral referral) {
        long holder = Objects.requireNonNull(referral.holderUnitId());
        referral.supervise();
        referrals.save(referral);
        mails.supervise(referral, holder);
        String step = words.say("referral.state." + referral.state());
        entries.add(referral.id(), ReferralEntry.plain("supervised", holder, name(holder), null, time.now(), step));
        audit.record("referral-supervised", "referral:" + referral.id(), holder, step);
        if (referral.isSent()) {
            events.publishEvent(new ReferralOverdue(
                    referral.campaignId(),
                    referral.id(),
                    holder,
                    words.say("referral.overdue", words.title(referral)),
                    words.say("referral.overdue.facts", name(holder), step, Objects.requireNonNull(referral.due()))));
        }
    }

    private static DueStep step(CriminalReferral referral) {
        return new DueStep(referral.state().step(), referral.id(), Objects.requireNonNull(referral.due()));
    }

    private String name(long unitId) {
        return directory.unit(unitId).map(Unit::name).orElse("");
    }
}
