package liandong.campaign;

/** The lead office closed a phase (结束阶段). */
public record PhaseClosed(long campaignId, long phaseId) {}
