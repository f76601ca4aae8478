package liandong.rehearse;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import liandong.rehearse.Behaviour.Conduct;
import liandong.rehearse.Behaviour.Kind;
import liandong.rehearse.Expectation.Owed;

/**
 * What one unit will do about one report, fixed before the rehearsal starts. Units act at 10:00, receivers at 15:00 of
 * working days.
 */
class Timeline {

    static final int UNITS_ACT = 10;
    static final int OFFICES_ACT = 15;

    final Owed owed;
    final Conduct conduct;
    /** Null when it never hands in, or would do so only after the lock. */
    final LocalDate submitsOn;
    /** Set when the first attempt comes back: the day on which it hands in again. */
    final LocalDate againOn;

    Timeline(Owed owed, Conduct drawn, OfficeDays days) {
        this.owed = owed;
        LocalDate opens = owed.opens().getHour() < UNITS_ACT
                ? owed.opens().toLocalDate()
                : owed.opens().toLocalDate().plusDays(1);
        LocalDate opening = days.rolled(opens, "NEXT_WORKDAY");
        // Returned once and handed in again in time: needs two working days more than the due day.
        boolean roomForReturn = !days.shift(opening, 2).isAfter(owed.effective());
        boolean impossible =
                drawn.kind() == Kind.RETURNED && !roomForReturn || drawn.kind() == Kind.ZERO && !owed.mayBeZero();
        this.conduct = impossible ? new Conduct(Kind.ON_TIME, 0) : drawn;
        int offset = conduct.kind() == Kind.RETURNED ? Math.min(-2, conduct.days()) : conduct.days();
        LocalDate anchor = owed.effective();
        while (!days.isOffice(anchor)) {
            anchor = anchor.minusDays(1);
        }
        LocalDate planned = days.shift(anchor, offset);
        LocalDate acts = planned.isBefore(opening) ? opening : planned;
        this.submitsOn = conduct.kind() == Kind.SILENT || acts.isAfter(owed.lock()) ? null : acts;
        this.againOn = conduct.kind() == Kind.RETURNED ? days.shift(acts, 1) : null;
    }

    boolean neverArrives() {
        return submitsOn == null;
    }

    boolean inTime() {
        return submitsOn != null && !submitsOn.isAfter(owed.effective());
    }

    LocalDate acceptedOn() {
        return againOn != null ? againOn : submitsOn;
    }

    /** Whether the unit still owes it at that instant. */
    boolean owesAt(LocalDateTime instant) {
        if (instant.isBefore(owed.opens())
                || !instant.isBefore(owed.lock().plusDays(1).atStartOfDay())) {
            return false;
        }
        if (submitsOn == null || instant.isBefore(submitsOn.atTime(UNITS_ACT, 0))) {
            return true;
        }
        return againOn != null
                && instant.isAfter(submitsOn.atTime(OFFICES_ACT, 0))
                && instant.isBefore(againOn.atTime(UNITS_ACT, 0));
    }

    /** The rungs at which the ladder must have found it owed; the opening and a rung at the opening itself not counted. */
    List<String> rungs(OfficeDays days) {
        List<String> found = new ArrayList<>();
        for (int rung : new int[] {-3, 0, 1, 3, 5}) {
            LocalDateTime moment = rung(rung, days);
            if (moment.isAfter(owed.opens()) && owesAt(moment)) {
                found.add(rung == 0 ? "T0" : rung < 0 ? "T" + rung : "T+" + rung);
            }
        }
        return found;
    }

    LocalDateTime rung(int workdaysAfterDue, OfficeDays days) {
        LocalDate from = workdaysAfterDue > 0 ? owed.overdueFrom() : owed.effective();
        while (!days.isOffice(from)) {
            from = from.minusDays(1);
        }
        return days.shift(from, workdaysAfterDue).atTime(8, 30);
    }
}
