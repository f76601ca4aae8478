package liandong.handoff;

import liandong.shared.PlainText;
import liandong.shared.Refused;
import liandong.shared.Uscc;

/**
 * What is handed off (移送事项): whom it concerns and what is suspected. The suspect is an institution or a person, never
 * whoever complained.
 *
 * @param uscc 统一社会信用代码, "" when it has none or it is not known
 * @param address "" when not known
 * @param regionCode where it happened
 */
public record HandoffMatter(
        String subjectName,
        String uscc,
        String address,
        String regionCode,
        ClueSource source,
        ViolationType type,
        String violation) {

    /** Refused unless it says who and what. */
    void check() {
        PlainText.title(subjectName);
        PlainText.title(address);
        PlainText.statement(violation);
        Refused.unless(!subjectName.isBlank(), "handoff.refused.no-subject");
        Refused.unless(!violation.isBlank(), "handoff.refused.no-violation");
        Refused.unless(uscc.isEmpty() || Uscc.isValid(uscc), "handoff.refused.uscc");
    }
}
