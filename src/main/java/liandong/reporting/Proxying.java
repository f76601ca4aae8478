package liandong.reporting;

import java.util.Optional;
import liandong.audit.AuditLog;
import liandong.document.AttachmentPurpose;
import liandong.document.Attachments;
import liandong.engine.Retrying;
import liandong.organization.Access;
import liandong.organization.Capability;
import liandong.organization.Viewer;
import liandong.shared.BusinessTime;
import liandong.shared.PlainText;
import liandong.shared.Refused;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/**
 * The lead or the receiver enters for a unit that answers by telephone, fax or paper (代录). The source comes first, then
 * the same page as the unit's own; the unit confirms or objects.
 */
@Service
public class Proxying {

    private final Obligations obligations;
    private final ProxyEntries entries;
    private final Attachments attachments;
    private final ReportNotices notices;
    private final AuditLog audit;
    private final BusinessTime time;
    private final Retrying retrying;

    Proxying(
            Obligations obligations,
            ProxyEntries entries,
            Attachments attachments,
            ReportNotices notices,
            AuditLog audit,
            BusinessTime time,
            Retrying retrying) {
        this.obligations = obligations;
        this.entries = entries;
        this.attachments = attachments;
        this.notices = notices;
        this.audit = audit;
        this.time = time;
        this.retrying = retrying;
    }

    /** Whether this person may enter for the unit, once the source is known. */
    public static boolean mayEnter(Viewer viewer, Obligation owed) {
        return viewer.mayAct(owed.leadUnitId(), Capability.OFFICER)
                || viewer.mayAct(owed.reviewerUnitId(), Capability.OFFICER);
    }

    public void begin(Viewer viewer, long obligationId, ProxySource source) {
        retrying.inTransaction(() -> {
            Obligation owed = Access.visible(viewer, obligations.find(obligationId));
            Refused.unless(mayEnter(viewer, owed), "reporting.refused.not-yours");
            Refused.unless(
                    owed.state() == ObligationState.OPEN || owed.state() == ObligationState.RETURNED,
                    "reporting.refused.not-open");
            PlainText.title(source.toldBy());
            PlainText.statement(source.note());
            Refused.unless(!source.toldBy().isBlank() && !source.note().isBlank(), "review.proxy.refused.incomplete");
            Refused.unless(!source.toldAt().isAfter(time.now()), "review.proxy.refused.future");
            Refused.unless(entries.openFor(obligationId).isEmpty(), "review.proxy.refused.begun");
            entries.begin(obligationId, source, viewer.displayName(), time.now());
            record("proxy-entry-begun", owed, source.kind() + " " + source.toldBy() + ": " + source.note());
        });
    }

    /** The unit says itself that it is right, or what is wrong. */
    public void answer(Viewer viewer, long obligationId, boolean confirmed, String answer) {
        retrying.inTransaction(() -> {
            Obligation owed = Access.visible(viewer, obligations.find(obligationId));
            Refused.unless(viewer.mayAct(owed.ownerUnitId(), Capability.LIAISON), "reporting.refused.not-yours");
            PlainText.statement(answer);
            Refused.unless(confirmed || !answer.isBlank(), "review.proxy.refused.no-reason");
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
        Refused.unless(own || proxy, "reporting.refused.not-yours");
    }

    /** Ends the entry that was begun: made, or not needed because the unit handed in itself. */
    void handedIn(Viewer viewer, Obligation owed, int revisionNo) {
        Optional<ProxyEntry> open = entries.openFor(owed.id());
        if (!owed.standing().byProxy()) {
            open.ifPresent(entry -> entries.drop(entry.id()));
        } else {
            ProxyEntry entry = open.orElseThrow();
            boolean scanned = attachments.count("report", owed.id(), AttachmentPurpose.SOURCE) > 0;
            Refused.unless(!entry.kind().wantsScan() || scanned, "review.proxy.refused.no-scan");
            entries.entered(entry.id(), revisionNo);
            record("proxy-entry-made", owed, "revision %d, told by %s".formatted(revisionNo, entry.toldBy()));
            mail(owed, owed.ownerUnitId(), Capability.LIAISON, "entered", entry, entry.toldBy());
        }
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
        notices.send(
                owed,
                unitId,
                role,
                "proxy-" + what,
                String.valueOf(entry.id()),
                owed.terms().title(),
                said);
    }

    /** The row names who entered it and the unit it was entered for. */
    private void record(String action, Obligation owed, String detail) {
        audit.record(action, "obligation:" + owed.id(), owed.ownerUnitId(), detail);
    }
}
