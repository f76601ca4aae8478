package liandong.reporting;

/** A round under way asks more units (补入应报单位): their claims are written down and are to be opened. */
public record RoundJoined(long campaignId, long roundId) {}
