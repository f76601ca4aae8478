package liandong.reporting;

/** A unit handed a correction in (更正已提交). */
public record CorrectionHandedIn(long correctionId) {}
