package liandong.casework;

import liandong.handoff.ViolationType;
import org.jspecify.annotations.Nullable;

/**
 * Where cases of one kind of violation (违法类型) count.
 *
 * @param organisation column in which such a case against an organisation counts, null for none
 * @param person column for a person
 * @param illegalPractice counts among the earlier penalties for illegal practice (非法行医)
 */
public record Violation(
        ViolationType type,
        @Nullable String organisation,
        @Nullable String person,
        boolean illegalPractice) {

    /** As cases keep it. */
    public String code() {
        return type.name();
    }

    @Nullable
    String column(SubjectKind kind) {
        return kind == SubjectKind.ORGANISATION ? organisation : person;
    }
}
