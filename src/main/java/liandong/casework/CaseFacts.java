package liandong.casework;

import java.math.BigDecimal;
import java.time.LocalDate;
import liandong.handoff.ViolationType;

/**
 * What people write about a case (案件登记内容).
 *
 * @param violation code of its kind, see {@link Violations}
 * @param violated which rules were broken (违反的规定)
 * @param penaltyBasis on which rules the penalty rests (处罚依据)
 * @param suspectedCrime 涉嫌犯罪
 */
public record CaseFacts(
        String title,
        Subject subject,
        String place,
        String violation,
        String facts,
        String violated,
        String penaltyBasis,
        String decisionNumber,
        Penalty penalty,
        CaseDates dates,
        boolean suspectedCrime) {

    /** What is known when a case is registered from something else. */
    public static CaseFacts begun(
            String title, Subject subject, String place, ViolationType type, String facts, LocalDate foundOn) {
        return new CaseFacts(
                title,
                subject,
                place,
                type.name(),
                facts,
                "",
                "",
                "",
                new Penalty(false, false, false, false, BigDecimal.ZERO, BigDecimal.ZERO, ""),
                new CaseDates(foundOn, null, null, null),
                false);
    }

    /** Written anew, and shown to the public since the same day as before. */
    CaseFacts shownAs(CaseFacts before) {
        LocalDate shown = before.dates().exposedOn();
        return shown == null ? this : dated(dates.exposed(shown));
    }

    CaseFacts dated(CaseDates days) {
        return new CaseFacts(
                title,
                subject,
                place,
                violation,
                facts,
                violated,
                penaltyBasis,
                decisionNumber,
                penalty,
                days,
                suspectedCrime);
    }

    /** Whether it is suspected to be a crime. */
    public CaseFacts suspected(boolean crime) {
        return new CaseFacts(
                title, subject, place, violation, facts, violated, penaltyBasis, decisionNumber, penalty, dates, crime);
    }
}
