package liandong.reporting;

/** The figures of a round were published (汇总已发布); the snapshot is revision {@code revisionNo}. */
public record RoundPublished(long campaignId, long roundId, int revisionNo) {}
