package liandong.transfer;

/** The sender has taken a transfer back before it was accepted (撤回移送). */
public record TransferWithdrawn(long transferId) {}
