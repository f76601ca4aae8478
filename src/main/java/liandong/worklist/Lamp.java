package liandong.worklist;

import java.util.Locale;

/** How a piece of work stands against its due date (亮灯); shown as shape, word and colour, never by colour alone. */
public enum Lamp {
    /** More than three working days left, or no due date. */
    NOT_DUE,
    /** At most three working days left. */
    DUE_SOON,
    /** Falls due today. */
    DUE_TODAY,
    /** Still open after its due date. */
    OVERDUE,
    DONE_ON_TIME,
    DONE_LATE;

    /** Ends style classes and test ids, e.g. {@code due-soon}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The word beside the shape. */
    public String messageKey() {
        return "worklist.lamp." + code();
    }
}
