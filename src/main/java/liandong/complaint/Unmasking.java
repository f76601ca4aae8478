package liandong.complaint;

import liandong.audit.AuditLog;
import liandong.organization.Access;
import liandong.organization.Capability;
import liandong.organization.NotVisible;
import liandong.organization.Viewer;
import liandong.shared.PlainText;
import liandong.shared.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows who complained, to the unit that handles it alone, for a reason that stays in the audit trail (身份查阅). */
@Service
@Transactional
public class Unmasking {

    private final Complaints complaints;
    private final ComplaintEntries entries;
    private final IdentityVault vault;
    private final Accused accused;
    private final AuditLog audit;

    Unmasking(Complaints complaints, ComplaintEntries entries, IdentityVault vault, Accused accused, AuditLog audit) {
        this.complaints = complaints;
        this.entries = entries;
        this.vault = vault;
        this.accused = accused;
        this.audit = audit;
    }

    /** Whether this person may look; nobody of the lead office, of a unit that is accused, or of its superior may. */
    public boolean mayLook(Viewer viewer, Complaint complaint) {
        return complaint.terms().named()
                && viewer.mayAct(complaint.ownerUnitId(), Capability.LIAISON)
                && accused.barred(complaint).stream().noneMatch(viewer::belongsTo);
    }

    public Complainant look(Viewer viewer, long id, String reason) {
        Complaint complaint = Access.visible(viewer, complaints.find(id));
        if (!mayLook(viewer, complaint)) {
            throw new NotVisible();
        }
        PlainText.note(reason);
        Refused.unless(!reason.isBlank(), "complaint.refused.no-reason");
        entries.add(id, "looked", viewer.displayName(), reason.strip());
        audit.record("complainant-unmasked", "complaint:" + id, complaint.ownerUnitId(), reason.strip());
        return vault.open(id);
    }
}
