package liandong.complaint.web;

import java.time.LocalDate;
import liandong.complaint.Complainant;
import liandong.complaint.ComplaintMatter;
import liandong.complaint.ComplaintSource;
import liandong.complaint.ComplaintTrack;
import liandong.handoff.ViolationType;
import liandong.shared.Refused;
import org.jspecify.annotations.Nullable;

/** What somebody types who complains (公众登记表单). */
record IntakeForm(
        @Nullable Long campaignId,
        @Nullable ComplaintTrack track,
        @Nullable String subjectName,
        @Nullable String address,
        @Nullable String regionCode,
        @Nullable ViolationType type,
        @Nullable String facts,
        @Nullable String complainantName,
        @Nullable String complainantContact,
        @Nullable String complainantIdNumber) {

    static final IntakeForm EMPTY = new IntakeForm(null, null, "", "", null, null, "", "", "", "");

    long campaign() {
        if (campaignId == null) {
            throw new Refused("complaint.refused.not-running");
        }
        return campaignId;
    }

    ComplaintMatter matter(LocalDate today) {
        if (track == null || type == null || regionCode == null || regionCode.isBlank()) {
            throw new Refused("complaint.refused.incomplete");
        }
        return new ComplaintMatter(
                ComplaintSource.PUBLIC_PAGE,
                "",
                track,
                today,
                NewComplaintForm.text(subjectName),
                NewComplaintForm.text(address),
                regionCode,
                type,
                NewComplaintForm.text(facts));
    }

    Complainant complainant() {
        return new Complainant(
                NewComplaintForm.text(complainantName),
                NewComplaintForm.text(complainantContact),
                NewComplaintForm.text(complainantIdNumber));
    }

    @Override
    public String toString() {
        return "IntakeForm[" + campaignId + "]";
    }
}
