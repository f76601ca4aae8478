package liandong.complaint;

/** Somebody applied for a reward (申请举报奖励). */
public record RewardApplied(long complaintId) {}
