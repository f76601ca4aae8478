package liandong.reporting;

/** A unit began to correct an accepted report (更正开始). */
public record CorrectionBegun(long correctionId) {}
