package liandong.reporting;

/** The days of a running round were changed by the lead (本期期限调整): due day, cut-off and lock. */
public record RoundDatesMoved(long campaignId, long roundId) {}
