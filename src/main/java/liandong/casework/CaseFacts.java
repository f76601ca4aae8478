package liandong.casework;

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

    CaseFacts suspected(boolean crime) {
        return new CaseFacts(
                title, subject, place, violation, facts, violated, penaltyBasis, decisionNumber, penalty, dates, crime);
    }
}
