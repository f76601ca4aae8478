package liandong.reporting;

/** A round is over: published, and nothing owed any more (归集结束). */
public record RoundEnded(long campaignId, long roundId) {}
