package liandong.handoff;

/** A letter about a clue is being written (开始移送). */
public record HandoffBegun(long handoffId) {}
