package liandong.reporting;

import java.time.LocalDate;

/** A unit that owes reports beyond their due day (逾期单位): how many, and since when. */
public record OverdueUnit(long unitId, int reports, LocalDate since) {}
