package liandong.worklist;

/**
 * The numbers on the workbench (待办计数).
 *
 * @param todo everything the viewer may do, overdue included
 * @param waiting what the viewer waits for others to do
 */
public record InboxCounts(long todo, long dueToday, long overdue, long waiting) {}
