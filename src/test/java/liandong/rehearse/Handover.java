package liandong.rehearse;

import java.time.LocalDate;
import liandong.rehearse.Reporters.Reporter;

/**
 * One clue that is handed over (线索移送), fixed before the rehearsal starts.
 *
 * @param subject whom the clue is about; by it the players and the server mean the same handoff
 * @param elsewhere the third unit, where the course needs one
 */
record Handover(String subject, Course course, Reporter from, Reporter to, Reporter elsewhere, LocalDate begins) {

    boolean concerns(Reporter unit) {
        return unit.equals(from) || unit.equals(to) || unit.equals(elsewhere);
    }

    /** Who gets the letter of that number, from 0. */
    Reporter receiver(int letter) {
        return letter == 1 && course.needsThirdUnit() ? elsewhere : to;
    }
}
