package liandong.reporting;

/**
 * How far a round has come (归集进展).
 *
 * @param submitted have left their unit
 * @param missing units nothing has come from yet
 */
public record RoundStanding(int submitted, int accepted, int underReview, UnitNames missing) {}
