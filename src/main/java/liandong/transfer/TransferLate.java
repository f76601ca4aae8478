package liandong.transfer;

/** The internet office is far behind with a transfer (移送逾期): the liaison meeting hears of it. */
public record TransferLate(long campaignId, long transferId, long unitId, String title, String facts) {}
