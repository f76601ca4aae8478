package liandong.reporting;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import liandong.audit.AuditLog;
import liandong.document.AttachmentPurpose;
import liandong.document.Attachments;
import liandong.engine.Retrying;
import liandong.notification.ImmediateMail;
import liandong.notification.Notifications;
import liandong.organization.Access;
import liandong.organization.Capability;
import liandong.organization.Viewer;
import liandong.shared.BusinessTime;
import liandong.shared.Refused;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The lead or the receiver enters for a unit that answers by telephone, fax or paper (代录). The source comes first, then
 * the same page as the unit's own; the unit confirms or objects.
 */
@Service
public class Proxying {

    private final Obligations obligations;
    private final ProxyEntries entries;
    private final Attachments attachments;
    private final Notifications notifications;
    private final Words words;
    private final AuditLog audit;
    private final BusinessTime time;
    private final Retrying retrying;
    private final TransactionTemplate transaction;

    Proxying(
            Obligations obligations,
            ProxyEntries entries,
            Attachments attachments,
            Notifications notifications,
            Words words,
            AuditLog audit,
            BusinessTime time,
            Retrying retrying,
            TransactionTemplate transaction) {
        this.obligations = obligations;
        this.entries = entries;
        this.attachments = attachments;
        this.notifications = notifications;
        this.words = words;
        this.audit = audit;
        this.time = time;
        this.retrying = retrying;
        this.transaction = transaction;
    }

    /** Whether this person may enter for the unit, once the source is known. */
    public static boolean mayEnter(Viewer viewer, Obligation owed) {
        return viewer.mayAct(owed.leadUnitId(), Capability.OFFICER)
                || viewer.mayAct(owed.reviewerUnitId(), Capability.OFFICER);
    }

    public void begin(Viewer viewer, long obligationId, ProxySource source) {
        act(() -> {
            Obligation owed = Access.visible(viewer, obligations.find(obligationId));
            refuseUnless(mayEnter(viewer, owed), "reporting.refused.not-yours");
            refuseUnless(
                    owed.state() == ObligationState.OPEN || owed.state() == ObligationState.RETURNED,
                    "reporting.refused.not-open");
            refuseUnless(!source.toldBy().isBlank() && !source.note().isBlank(), "review.proxy.refused.incomplete");
            refuseUnless(!source.toldAt().isAfter(time.now()), "review.proxy.refused.future");
            refuseUnless(entries.openFor(obligationId).isEmpty(), "review.proxy.refused.begun");
            entries.begin(obligationId, source, viewer.displayName(), time.now());
            record("proxy-entry-begun", owed, source.kind() + " " + source.toldBy() + ": " + source.note());
        });
    }

    /** The unit says itself that it is right, or what is wrong. */
    public void answer(Viewer viewer, long obligationId, boolean confirmed, String answer) {
        act(() -> {
            Obligation owed = Access.visible(viewer, obligations.find(obligationId));
            refuseUnless(viewer.mayAct(owed.ownerUnitId(), Capability.LIAISON), "reporting.refused.not-yours");
            refuseUnless(confirmed || !answer.isBlank(), "review.proxy.refused.no-reason");
            ProxyEntry entered = latest(obligationId)
                    .filter(ProxyEntry::isEntered)
                    .orElseThrow(() -> new Refused("review.proxy.refused.answered"));
            ProxyEntry.State state = confirmed ? ProxyEntry.State.CONFIRMED : ProxyEntry.State.OBJECTED;
            entries.answer(entered.id(), state, answer, viewer.displayName(), time.now());
            record(confirmed ? "proxy-entry-confirmed" : "proxy-entry-objected", owed, answer);
            if (!confirmed) {
                mail(owed, owed.reviewerUnitId(), Capability.OFFICER, "objected", entered, answer);
            }
        });
    }

    /** Refuses whoever fills neither for their own unit nor after naming the source. */
    void refuseStrangers(Viewer viewer, Obligation owed) {
        boolean own = viewer.mayAct(owed.ownerUnitId(), Capability.LIAISON);
        boolean proxy =
                !own && mayEnter(viewer, owed) && entries.openFor(owed.id()).isPresent();
        refuseUnless(own || proxy, "reporting.refused.not-yours");
    }

    /** Says whose hand it was that handed the report in; returns whether it was for the unit. */
    boolean handedIn(Viewer viewer, Obligation owed, int revisionNo) {
        boolean own = viewer.mayAct(owed.ownerUnitId(), Capability.LIAISON);
        Optional<ProxyEntry> open = entries.openFor(owed.id());
        if (own) {
            open.ifPresent(entry -> entries.drop(entry.id()));
        } else {
            ProxyEntry entry = open.orElseThrow();
            boolean scanned = attachments.count("report", owed.id(), AttachmentPurpose.SOURCE) > 0;
            refuseUnless(!entry.kind().wantsScan() || scanned, "review.proxy.refused.no-scan");
            entries.entered(entry.id(), revisionNo);
            record("proxy-entry-made", owed, "revision %d, told by %s".formatted(revisionNo, entry.toldBy()));
            mail(owed, owed.ownerUnitId(), Capability.LIAISON, "entered", entry, entry.toldBy());
        }
        entries.mark(owed.id(), !own);
        return !own;
    }

    /** The entry made last, with its source. */
    public Optional<ProxyEntry> latest(long obligationId) {
        return entries.of(obligationId).stream()
                .filter(entry -> entry.state() != ProxyEntry.State.DROPPED)
                .reduce((first, second) -> second);
    }

    /** What was begun for a report that is through or locked is not finished any more. */
    @EventListener
    void on(ReportSettled event) {
        entries.openFor(event.obligationId()).ifPresent(entry -> entries.drop(entry.id()));
    }

    private void mail(Obligation owed, long unitId, Capability role, String what, ProxyEntry entry, String said) {
        String title = owed.terms().title();
        notifications.send(new ImmediateMail(
                unitId,
                role,
                "proxy-%s:%d".formatted(what, entry.id()),
                "review.mail.proxy-" + what + ".subject",
                List.of(title),
                "notification/mail/notice",
                Map.of(
                        "paragraphs",
                        List.of(words.of("review.mail.proxy-" + what, title, said)),
                        "link",
                        "/reports/" + owed.id()),
                owed.terms().campaignId(),
                owed.leadUnitId(),
                false,
                null));
    }

    private void act(Runnable act) {
        retrying.run(() -> transaction.executeWithoutResult(status -> act.run()));
    }

    private static void refuseUnless(boolean allowed, String messageKey) {
        if (!allowed) {
            throw new Refused(messageKey);
        }
    }

    /** The row names who entered it and the unit it was entered for. */
    private void record(String action, Obligation owed, String detail) {
        audit.record(action, "obligation:" + owed.id(), owed.ownerUnitId(), detail);
    }
}
