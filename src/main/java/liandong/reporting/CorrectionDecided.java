package liandong.reporting;

/** The receiver took a correction, or refused it (更正已决定). */
public record CorrectionDecided(long correctionId, boolean taken) {}
