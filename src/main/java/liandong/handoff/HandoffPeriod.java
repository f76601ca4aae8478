package liandong.handoff;

import java.time.LocalDate;
import java.util.Map;
import liandong.shared.BusinessTime;
import liandong.shared.Instants;

/** The days whose letters a report counts (统计期), both included. */
public record HandoffPeriod(LocalDate from, LocalDate to) {

    Map<String, Object> parameters() {
        return Map.of(
                "begin", Instants.db(from.atStartOfDay(BusinessTime.ZONE).toInstant()),
                "end",
                        Instants.db(
                                to.plusDays(1).atStartOfDay(BusinessTime.ZONE).toInstant()));
    }
}
