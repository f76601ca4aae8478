package liandong.campaign;

/** A new version of the plan does without a phase (撤销阶段) that has not begun. */
public record PhaseWithdrawn(long campaignId, long phaseId) {}
