package liandong.transfer;

/** Somebody has finished the step a transfer was in (环节办结). */
public record TransferStepDone(long transferId, String step, String outcome) {}
