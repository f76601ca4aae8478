package liandong.rehearse;

import java.time.LocalDate;
import liandong.rehearse.Reporters.Reporter;

/**
 * One matter that goes from step to step (事项), fixed before the rehearsal starts: a clue, a transfer, a referral, a complaint.
 *
 * @param subject whom it is about; by it the players and the server mean the same
 * @param from who begins it
 * @param to who gets it; null where nobody else does
 * @param elsewhere the third unit, where the course needs one
 */
record Matter(
        MatterKind kind,
        String subject,
        Course course,
        Reporter from,
        Reporter to,
        Reporter elsewhere,
        LocalDate begins) {

    boolean concerns(Reporter unit) {
        return unit.equals(from) || unit.equals(to) || unit.equals(elsewhere);
    }

    /** As differences call it. */
    String name() {
        return subject + " (" + course.word() + ")";
    }
}
