package liandong.transfer;

/** A transfer slip is being written (开始移送). */
public record TransferBegun(long transferId) {}
