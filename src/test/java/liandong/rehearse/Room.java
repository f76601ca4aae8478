package liandong.rehearse;

import java.time.LocalDate;
import java.util.Optional;
import liandong.rehearse.Conduct.Kind;
import liandong.rehearse.Reporters.Standing;

/** What there is time for between the opening of a report and its lock. */
class Room {

    private final Owed owed;
    private final Expectation plan;
    private final OfficeDays days;
    /** The first and the last office day on which the unit can act and be in time. */
    private final LocalDate first;

    private final LocalDate last;

    Room(Owed owed, Expectation plan) {
        this.owed = owed;
        this.plan = plan;
        this.days = plan.days;
        LocalDate opens = owed.opens().toLocalDate();
        this.first =
                days.rolled(owed.opens().getHour() < Timeline.UNITS_ACT ? opens : opens.plusDays(1), "NEXT_WORKDAY");
        this.last = days.orBefore(owed.effective());
    }

    boolean fits(Conduct conduct) {
        return switch (conduct.kind()) {
            case ON_TIME, LATE, SILENT -> true;
            case ZERO -> owed.mayBeZero();
            // Handed in, returned and handed in again, all in time.
            case RETURNED -> !days.shift(first, 2).isAfter(owed.effective());
            case SENT_BACK -> !days.shift(first, 1).isAfter(owed.effective());
            case EXTENDED, NOT_EXTENDED, NOT_NEEDED ->
                !asksOn().isBefore(first)
                        && !days.shift(owed.effective(), conduct.days()).isAfter(owed.lock());
            case BY_PHONE -> owed.unit().standing() != Standing.LEAD;
            // Nothing is corrected any more when the campaign closes.
            case CORRECTED, NOT_CORRECTED, NEVER_CORRECTED ->
                leavesUnitOn(conduct) != null && correctsOn(conduct).isBefore(plan.phasesEnd());
            case BACK_ENTERED -> unaskedMonth(conduct).isPresent();
        };
    }

    /** On the day before it is due. */
    LocalDate asksOn() {
        return days.shift(last, -1);
    }

    LocalDate leavesUnitOn(Conduct conduct) {
        Kind kind = conduct.kind();
        LocalDate planned = switch (kind) {
            case LATE -> days.shift(last, conduct.days());
            case EXTENDED -> days.shift(owed.effective(), conduct.days());
            case NOT_EXTENDED -> last;
            case NOT_NEEDED -> asksOn();
            case CORRECTED, NOT_CORRECTED, NEVER_CORRECTED -> days.shift(last, -1);
            case RETURNED -> days.shift(last, -Math.max(2, conduct.days()));
            default -> days.shift(last, -conduct.days());
        };
        LocalDate earliest = kind == Kind.SENT_BACK ? days.shift(first, 1) : first;
        LocalDate acts = planned.isBefore(earliest) ? earliest : planned;
        return kind == Kind.SILENT || acts.isAfter(owed.lock()) ? null : acts;
    }

    LocalDate correctsOn(Conduct conduct) {
        return days.shift(leavesUnitOn(conduct), conduct.days());
    }

    /** A month of the campaign, over when the summary is handed in, for which the unit was never asked. */
    Optional<String> unaskedMonth(Conduct conduct) {
        LocalDate written = leavesUnitOn(conduct);
        return owed.isSummary() && owed.hasTable() && written != null
                ? plan.unaskedMonths(owed.unit(), written).findFirst()
                : Optional.empty();
    }
}
