package liandong.handoff;

/** A dispute about a clue is over (争议了结). */
public record HandoffDisputeSettled(long handoffId, boolean designated) {}
