package liandong.reporting;

/** A correction is given up or its campaign closed (更正终止). */
public record CorrectionDropped(long correctionId) {}
