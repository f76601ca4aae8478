package liandong.complaint;

import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import liandong.audit.AuditLog;
import liandong.campaign.Campaign;
import liandong.campaign.Campaigns;
import liandong.organization.Access;
import liandong.organization.NotVisible;
import liandong.organization.Viewer;
import liandong.shared.BusinessTime;
import liandong.shared.PlainText;
import liandong.shared.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Registers complaints and takes them through their steps (投诉举报办理). No text of it may name who complained. */
@Service
@Transactional
public class ComplaintDesk {

    private final Complaints complaints;
    private final ComplaintEntries entries;
    private final IdentityVault vault;
    private final ComplaintLimits limits;
    private final Campaigns campaigns;
    private final ComplaintWords words;
    private final BusinessTime time;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    ComplaintDesk(
            Complaints complaints,
            ComplaintEntries entries,
            IdentityVault vault,
            ComplaintLimits limits,
            Campaigns campaigns,
            ComplaintWords words,
            BusinessTime time,
            AuditLog audit,
            ApplicationEventPublisher events) {
        this.complaints = complaints;
        this.entries = entries;
        this.vault = vault;
        this.limits = limits;
        this.campaigns = campaigns;
        this.words = words;
        this.time = time;
        this.audit = audit;
        this.events = events;
    }

    /** @return its id */
    public long register(Viewer viewer, NewComplaint complaint) {
        if (!viewer.belongsTo(complaint.unitId())) {
            throw new NotVisible();
        }
        Campaign campaign = campaigns.visible(viewer, complaint.campaignId());
        return insert(campaign, complaint, viewer.displayName());
    }

    /**
     * From whoever is not signed in.
     *
     * @return its id
     */
    long receive(Campaign campaign, NewComplaint complaint) {
        return insert(campaign, complaint, words.say("complaint.by-public"));
    }

    private long insert(Campaign campaign, NewComplaint complaint, String by) {
        Refused.unless(campaign.isRunning(), "complaint.refused.not-running");
        ComplaintMatter matter = complaint.matter();
        matter.check(time.today());
        complaint.complainant().check();
        anonymous(complaint.complainant(), matter.texts());
        long id = complaints.insert(complaint, campaign.leadUnit(), by, limits.begin(matter, ComplaintState.ACCEPTING));
        vault.seal(id, complaint.complainant());
        note(by, complaints.get(id), "registered", "");
        events.publishEvent(new ComplaintRegistered(id));
        return id;
    }

    public void accept(Viewer viewer, long id, int version) {
        step(
                viewer,
                id,
                version,
                "accepted",
                "",
                one -> one.accept(limits.begin(one.matter(), ComplaintState.VERIFYING)));
    }

    public void refuse(Viewer viewer, long id, int version, String reason) {
        step(viewer, id, version, "refused", reason, one -> one.refuse(reason));
    }

    public void confirm(Viewer viewer, long id, int version, String finding) {
        step(
                viewer,
                id,
                version,
                "confirmed",
                finding,
                one -> one.confirm(finding, limits.begin(one.matter(), ComplaintState.HANDLING)));
    }

    public void findNothing(Viewer viewer, long id, int version, String finding) {
        step(viewer, id, version, "unfounded", finding, one -> one.findNothing(finding));
    }

    public void askForTime(Viewer viewer, long id, int version, String reason) {
        Refused.unless(!reason.isBlank(), "complaint.refused.nothing-said");
        step(
                viewer,
                id,
                version,
                "extension",
                reason,
                one -> one.askForTime(limits.begin(one.matter(), ComplaintState.EXTENDING)));
    }

    public void decideExtension(Viewer viewer, long id, int version, boolean granted, String reason) {
        Refused.unless(granted || !reason.isBlank(), "complaint.refused.nothing-said");
        step(
                viewer,
                id,
                version,
                granted ? "extension-granted" : "extension-refused",
                reason,
                one -> one.decideExtension(limits.resume(
                        one.matter(), Objects.requireNonNull(one.standing().resumeDue()), granted)));
    }

    public void handle(Viewer viewer, long id, int version, ComplaintOutcome how, String what, String documentNo) {
        PlainText.title(documentNo);
        step(viewer, id, version, "handled", what, one -> one.handle(how, what, documentNo));
    }

    public void answer(Viewer viewer, long id, int version, String what, LocalDate on) {
        step(
                viewer,
                id,
                version,
                "answered",
                what,
                one -> one.answer(what, on, time.today(), limits.begin(one.matter(), ComplaintState.CALLING_BACK)));
    }

    public void callBack(Viewer viewer, long id, int version, Satisfaction said, String note) {
        step(viewer, id, version, "called-back", note, one -> one.callBack(said));
    }

    /** One step with everything that follows from it. */
    void step(Viewer viewer, long id, int version, String what, String said, Consumer<Complaint> act) {
        Complaint complaint = Access.visible(viewer, complaints.find(id));
        ComplaintState before = complaint.state();
        if (!mayAct(viewer, complaint)) {
            throw new NotVisible();
        }
        complaint.expect(version);
        PlainText.statement(said);
        anonymous(vault.open(id), Stream.of(said));
        act.accept(complaint);
        if (complaint.state() == before) {
            settle(complaint);
        }
        complaints.save(complaint);
        note(viewer.displayName(), complaint, what, said.strip());
        events.publishEvent(new ComplaintStepDone(id, before.step(), way(complaint)));
    }

    /** Its outcome is clear: somebody is told, or nobody waits for an answer. */
    private void settle(Complaint complaint) {
        boolean answered = complaint.standing().answeredOn() != null;
        if (!answered && complaint.isToBeAnswered()) {
            complaint.toAnswer(limits.begin(complaint.matter(), ComplaintState.ANSWERING));
        } else {
            complaint.close(time.now());
        }
    }

    private static String way(Complaint complaint) {
        return complaint.state().isOpen() ? complaint.state().step() : "closed";
    }

    /** Whether it is this person's turn. */
    public boolean mayAct(Viewer viewer, Complaint complaint) {
        return complaint.state().isOpen()
                && viewer.mayAct(complaint.ownerUnitId(), complaint.state().role());
    }

    private static void anonymous(Complainant complainant, Stream<String> texts) {
        Refused.unless(texts.noneMatch(complainant::isNamedIn), "complaint.refused.names-complainant");
    }

    private void note(String by, Complaint complaint, String what, String said) {
        entries.add(complaint.id(), what, by, said);
        audit.record(
                "complaint-" + what,
                "complaint:" + complaint.id(),
                complaint.ownerUnitId(),
                complaint.terms().number() + (said.isEmpty() ? "" : " " + said));
    }
}
