package liandong.rehearse;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import liandong.rehearse.Conduct.Kind;

/**
 * What one unit will do about one report, fixed before the rehearsal starts. Units act at 10:00, receivers at 15:00 of
 * working days. What a report has no room for is not done: it comes on time instead.
 */
class Timeline {

    static final int UNITS_ACT = 10;
    static final int OFFICES_ACT = 15;

    private static final List<Integer> LADDER = List.of(-3, 0, 1, 3, 5);

    /** A step of the reminder ladder, counted in working days from the due day as it stood after so many changes. */
    record Rung(int dueRevision, int workdays, LocalDateTime at) {

        String name() {
            return workdays == 0 ? "T0" : workdays < 0 ? "T" + workdays : "T+" + workdays;
        }
    }

    final Owed owed;
    final Conduct conduct;
    /** When the unit asks for more time; null when it does not. */
    final LocalDate asksOn;
    /** When it first leaves the unit; null when it never does, or would only after the lock. */
    final LocalDate submitsOn;
    /** Set when the receiver sends it back: the day on which it is handed in again. */
    final LocalDate againOn;
    /** Set when the accepted report is corrected: asked for, written and decided on that day. */
    final LocalDate correctsOn;
    /** The month entered before a summary; null when none is. */
    final String backEntered;

    private final OfficeDays days;

    Timeline(Owed owed, Conduct wanted, Expectation plan) {
        this.owed = owed;
        this.days = plan.days;
        Room room = new Room(owed, plan);
        this.conduct = room.fits(wanted) ? wanted : new Conduct(Kind.ON_TIME, 0);
        Kind kind = conduct.kind();
        this.asksOn = kind.asksForMoreTime() ? room.asksOn() : null;
        this.submitsOn = room.leavesUnitOn(conduct);
        this.againOn = kind == Kind.RETURNED ? days.shift(submitsOn, 1) : null;
        this.correctsOn = kind.asksToCorrect() ? room.correctsOn(conduct) : null;
        this.backEntered =
                kind == Kind.BACK_ENTERED ? room.unaskedMonth(conduct).orElseThrow() : null;
    }

    boolean neverArrives() {
        return submitsOn == null;
    }

    /** The due day in the end, with what was granted. */
    LocalDate due() {
        return conduct.kind() == Kind.EXTENDED ? wantedDue() : owed.effective();
    }

    /** The due day the unit asks for. */
    LocalDate wantedDue() {
        return days.shift(owed.effective(), conduct.days());
    }

    int dueRevision() {
        return conduct.kind() == Kind.EXTENDED ? 1 : 0;
    }

    /** The day on which the unit's own head sends it back; null when that does not happen. */
    LocalDate sentBackOn() {
        return conduct.kind() == Kind.SENT_BACK ? days.shift(submitsOn, -1) : null;
    }

    LocalDate acceptedOn() {
        return againOn != null ? againOn : submitsOn;
    }

    /** Since when its figures stand as they do in the end. */
    LocalDate countsFrom() {
        return conduct.kind() == Kind.CORRECTED ? correctsOn : acceptedOn();
    }

    boolean isAcceptedAt(LocalDateTime instant) {
        return acceptedOn() != null && !acceptedOn().atTime(OFFICES_ACT, 0).isAfter(instant);
    }

    /** What counted of it at that instant, by name of the cell. */
    Map<String, String> figuresAt(LocalDateTime instant, Playbook playbook) {
        boolean corrected = conduct.kind() == Kind.CORRECTED
                && !correctsOn.atTime(OFFICES_ACT, 0).isAfter(instant);
        if (!isAcceptedAt(instant) || conduct.kind() == Kind.ZERO) {
            return Map.of();
        }
        return corrected ? playbook.corrected(owed.key()) : playbook.typed(owed.key());
    }

    /** Whether the unit does anything about it on that day. */
    boolean actsOn(LocalDate day) {
        return Stream.of(asksOn, sentBackOn(), submitsOn, againOn, correctsOn).anyMatch(day::equals);
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
    List<Rung> rungs() {
        List<Rung> found = new ArrayList<>();
        LocalDateTime moved = dueRevision() == 0 ? LocalDateTime.MAX : asksOn.atTime(OFFICES_ACT, 0);
        for (int workdays : LADDER) {
            Rung first = firstRung(workdays);
            if (first.at().isAfter(owed.opens()) && first.at().isBefore(moved) && owesAt(first.at())) {
                found.add(first);
            }
            if (dueRevision() > 0 && rung(workdays).isAfter(moved) && owesAt(rung(workdays))) {
                found.add(new Rung(1, workdays, rung(workdays)));
            }
        }
        return found;
    }

    boolean reaches(String rung) {
        return rungs().stream().anyMatch(one -> one.name().equals(rung));
    }

    /** Counted from the due day as it was at first. */
    Rung firstRung(int workdays) {
        return new Rung(0, workdays, moment(workdays, workdays > 0 ? owed.overdueFrom() : owed.effective()));
    }

    /** Counted from the due day as it is in the end. */
    LocalDateTime rung(int workdays) {
        return dueRevision() == 0 ? firstRung(workdays).at() : moment(workdays, due());
    }

    private LocalDateTime moment(int workdays, LocalDate from) {
        return days.shift(days.orBefore(from), workdays).atTime(8, 30);
    }
}
