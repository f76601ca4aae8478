package liandong.casework;

import java.util.Locale;

/** How far a case has come (案件状态); follows from its dates. */
public enum CaseState {
    /** 已发现，未立案 */
    FOUND,
    /** 已立案 */
    FILED,
    /** 已作出处罚决定 */
    DECIDED,
    /** 已结案 */
    CLOSED;

    public String messageKey() {
        return "casework.state." + name().toLowerCase(Locale.ROOT);
    }

    /** Tone of its tag. */
    public String tone() {
        return switch (this) {
            case FOUND -> "plain";
            case FILED -> "info";
            case DECIDED -> "warn";
            case CLOSED -> "good";
        };
    }
}
