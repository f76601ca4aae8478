package liandong.rehearse;

import java.time.LocalDate;
import java.time.LocalDateTime;
import liandong.rehearse.Reporters.Reporter;

/**
 * One report owed (应报). Overdue counts from {@code overdueFrom}: the due day, or the end of grace where the round could
 * only be opened after it. {@code cutOff} is the last day before the round is compiled with what is there, {@code lock} the
 * last one on which the report is still taken.
 */
record Owed(
        String item,
        String itemName,
        String period,
        Reporter unit,
        Reporter receiver,
        LocalDate nominal,
        LocalDate effective,
        LocalDate overdueFrom,
        LocalDate cutOff,
        LocalDate lock,
        LocalDateTime opens,
        boolean mayBeZero,
        boolean hasTable) {

    static final String WHOLE_CAMPAIGN = "ALL";

    String key() {
        return item + "|" + period + "|" + unit.name();
    }

    boolean isSummary() {
        return period.equals(WHOLE_CAMPAIGN);
    }
}
