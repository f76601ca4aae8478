package liandong.casework;

import java.util.Locale;

/** Whom a case is about (当事人类别); decides whether it counts in the column of organisations or of persons. */
public enum SubjectKind {
    /** 机构 */
    ORGANISATION,
    /** 人员 */
    PERSON;

    public String messageKey() {
        return "casework.subject." + name().toLowerCase(Locale.ROOT);
    }
}
