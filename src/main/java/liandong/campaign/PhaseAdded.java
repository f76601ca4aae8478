package liandong.campaign;

/** A new version of the plan brought a phase (增加阶段) that the campaign was launched without. */
public record PhaseAdded(long campaignId, long phaseId) {}
