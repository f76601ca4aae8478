package liandong.worklist;

import java.util.Locale;

/** What the reminder ladder (催报阶梯) asks for at a rung; the codes are those of {@code reminder-ladder.dmn}. */
public enum LadderAction {
    /** Remind whoever owes it. */
    REMIND,
    /** Copy the head of the owing unit (subordinate units). */
    COPY_HEAD,
    /** Propose to the lead that the head of a peer be copied. */
    PROPOSE_HEAD,
    /** Bring it to the attention of the lead office (handoffs). */
    TELL_LEAD,
    /** Start supervision (督办). */
    SUPERVISE,
    /** Place it on the agenda of the next liaison meeting (subordinate units). */
    AGENDA,
    /** Propose to the lead that it be placed on the agenda (peers). */
    PROPOSE_AGENDA;

    /** The value in the decision table, e.g. {@code copy-head}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static LadderAction of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
