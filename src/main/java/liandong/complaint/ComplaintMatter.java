package liandong.complaint;

import java.time.LocalDate;
import java.util.stream.Stream;
import liandong.handoff.ViolationType;
import liandong.shared.PlainText;
import liandong.shared.Refused;

/**
 * What is complained of (投诉举报事项): against whom and what, never by whom.
 *
 * @param sourceNumber the number 12345 or 12315 gave it, "" when none
 * @param receivedOn the day it came in, which decides the rules it follows
 * @param regionCode where it happened
 */
public record ComplaintMatter(
        ComplaintSource source,
        String sourceNumber,
        ComplaintTrack track,
        LocalDate receivedOn,
        String subjectName,
        String address,
        String regionCode,
        ViolationType type,
        String facts) {

    void check(LocalDate today) {
        PlainText.title(sourceNumber);
        PlainText.title(subjectName);
        PlainText.title(address);
        PlainText.statement(facts);
        Refused.unless(!subjectName.isBlank(), "complaint.refused.no-subject");
        Refused.unless(!facts.isBlank(), "complaint.refused.no-facts");
        Refused.unless(!source.numbersThem() || !sourceNumber.isBlank(), "complaint.refused.no-number");
        Refused.unless(!receivedOn.isAfter(today), "complaint.refused.received-later");
    }

    Stream<String> texts() {
        return Stream.of(sourceNumber, subjectName, address, facts);
    }
}
