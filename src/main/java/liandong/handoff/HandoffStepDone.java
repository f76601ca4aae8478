package liandong.handoff;

/** Somebody has finished the step a handoff was in (环节办结). */
public record HandoffStepDone(long handoffId, String step, String outcome) {}
