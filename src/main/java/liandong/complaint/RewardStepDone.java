package liandong.complaint;

/**
 * A step of a reward was done (奖励环节办结).
 *
 * @param step id of its task
 * @param outcome id of the next task, or {@code ended}
 */
public record RewardStepDone(long complaintId, String step, String outcome) {}
