package liandong.complaint;

import java.util.Optional;
import java.util.Set;
import liandong.casework.CaseFacts;
import liandong.casework.CaseMatter;
import liandong.casework.CaseMatters;
import liandong.casework.MatterRef;
import liandong.casework.Subject;
import liandong.casework.SubjectKind;
import liandong.organization.Access;
import liandong.organization.Capability;
import liandong.organization.Viewer;
import org.springframework.stereotype.Component;

/** Complaints that were found true (查证属实的投诉举报), as cases of the handling unit rest on them; never who complained. */
@Component
class ComplaintMatters implements CaseMatters {

    static final String KIND = "complaint";

    private final Complaints complaints;
    private final ComplaintWords words;

    ComplaintMatters(Complaints complaints, ComplaintWords words) {
        this.complaints = complaints;
        this.words = words;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<CaseMatter> matter(Viewer viewer, long id) {
        return complaints.find(id).filter(found -> Access.canSee(viewer, found)).map(found -> of(viewer, found));
    }

    private CaseMatter of(Viewer viewer, Complaint complaint) {
        ComplaintMatter matter = complaint.matter();
        long unit = complaint.terms().unitId();
        boolean mayName = complaint.isFoundTrue() && viewer.mayAct(unit, Capability.LIAISON);
        return new CaseMatter(
                new MatterRef(KIND, complaint.id()),
                words.title(complaint),
                "complaint.state." + complaint.state(),
                "/complaints/" + complaint.id(),
                complaint.terms().campaignId(),
                mayName ? Set.of(unit) : Set.of(),
                CaseFacts.begun(
                        words.say("handoff.title.of", matter.subjectName(), words.say("handoff.type." + matter.type())),
                        new Subject(SubjectKind.ORGANISATION, matter.subjectName(), ""),
                        matter.address(),
                        matter.type(),
                        matter.facts(),
                        matter.receivedOn()));
    }
}
