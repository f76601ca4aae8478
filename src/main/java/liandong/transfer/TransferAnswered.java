package liandong.transfer;

/** The internet office, or the sender instead of it, has done what was waited for (已答复). */
public record TransferAnswered(long transferId) {}
