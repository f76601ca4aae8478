package liandong.reporting;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import liandong.shared.BusinessTime;

/** A unit and what it owed, as a circular tells it (通报所列单位). */
record AskedUnit(String unit, Obligation owed) {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("M月d日 HH:mm");

    boolean isLate() {
        return owed.hasLeftUnit() && !owed.isTimely();
    }

    String result() {
        return isLate() ? "late" : owed.hasLeftUnit() ? "on-time" : "missing";
    }

    int returns() {
        return owed.standing().returnCount();
    }

    String left() {
        Instant at = owed.standing().firstSubmittedAt();
        return at == null ? "" : MINUTE.format(at.atZone(BusinessTime.ZONE));
    }
}
