package liandong.reporting;

/** A unit entered figures of a month for which no report was asked (已补录). */
public record BackEntered(long campaignId, long itemId, long unitId) {}
