package liandong.complaint.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Objects;
import liandong.complaint.Complainant;
import liandong.complaint.ComplaintMatter;
import liandong.complaint.ComplaintSource;
import liandong.complaint.ComplaintTrack;
import liandong.complaint.NewComplaint;
import liandong.handoff.ViolationType;
import liandong.shared.Refused;
import org.jspecify.annotations.Nullable;

/** What is typed to register a complaint (登记表单). Its words never name who complained. */
record NewComplaintForm(
        @Nullable Long campaignId,
        @Nullable Long unitId,
        @Nullable ComplaintSource source,
        @Nullable String sourceNumber,
        @Nullable ComplaintTrack track,
        @Nullable String receivedOn,
        @Nullable String subjectName,
        @Nullable String address,
        @Nullable String regionCode,
        @Nullable ViolationType type,
        @Nullable String facts,
        @Nullable String complainantName,
        @Nullable String complainantContact,
        @Nullable String complainantIdNumber) {

    private static final Map<String, String> FIELDS = Map.of(
            "complaint.refused.no-facts", "facts",
            "complaint.refused.no-number", "sourceNumber",
            "complaint.refused.received-later", "receivedOn",
            "complaint.refused.day", "receivedOn",
            "complaint.refused.half-a-person", "complainantName",
            "complaint.refused.no-key", "complainantName",
            "complaint.refused.names-complainant", "facts",
            "complaint.refused.incomplete", "source");

    static NewComplaintForm empty(@Nullable Long campaignId, LocalDate today) {
        return new NewComplaintForm(
                campaignId,
                null,
                ComplaintSource.OWN_INTAKE,
                "",
                null,
                today.toString(),
                "",
                "",
                null,
                null,
                "",
                "",
                "",
                "");
    }

    NewComplaint complaint() {
        if (campaignId == null
                || unitId == null
                || source == null
                || track == null
                || type == null
                || regionCode == null
                || regionCode.isBlank()) {
            throw new Refused("complaint.refused.incomplete");
        }
        ComplaintMatter matter = new ComplaintMatter(
                source,
                text(sourceNumber),
                track,
                day(receivedOn),
                text(subjectName),
                text(address),
                regionCode,
                type,
                text(facts));
        return new NewComplaint(
                campaignId,
                unitId,
                matter,
                new Complainant(text(complainantName), text(complainantContact), text(complainantIdNumber)));
    }

    /** The field a refusal is about. */
    static String field(Refused refused) {
        return FIELDS.getOrDefault(refused.messageKey(), "subjectName");
    }

    static LocalDate day(@Nullable String typed) {
        try {
            return LocalDate.parse(text(typed));
        } catch (DateTimeParseException e) {
            throw new Refused("complaint.refused.day");
        }
    }

    static String text(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "").strip();
    }

    @Override
    public String toString() {
        return "NewComplaintForm[" + campaignId + "]";
    }
}
