package liandong.handoff;

/** The sender has taken a clue back before it was accepted (撤回移送). */
public record HandoffWithdrawn(long handoffId) {}
