package liandong.casework;

import org.jspecify.annotations.Nullable;

/**
 * A kind of violation (违法类别).
 *
 * @param organisation column in which such a case against an organisation counts, null for none
 * @param person column for a person
 * @param illegalPractice counts among the earlier penalties for illegal practice (非法行医)
 */
public record Violation(
        String code,
        String label,
        @Nullable String organisation,
        @Nullable String person,
        boolean illegalPractice) {

    @Nullable
    String column(SubjectKind kind) {
        return kind == SubjectKind.ORGANISATION ? organisation : person;
    }
}
