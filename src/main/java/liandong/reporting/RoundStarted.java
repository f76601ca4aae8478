package liandong.reporting;

/** A round was started and is to be opened (归集启动). */
public record RoundStarted(long campaignId, long roundId) {}
