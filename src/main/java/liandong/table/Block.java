package liandong.table;

/** Whether a cell may be filled (阻断): SOFT wants a reason, HARD refuses. */
public enum Block {
    NONE,
    SOFT,
    HARD
}
