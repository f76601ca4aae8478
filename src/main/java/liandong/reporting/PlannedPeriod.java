package liandong.reporting;

import java.time.LocalDate;

/** A period with the days it would have (报告期的拟定日程), worked out from its own day and the one that follows. */
record PlannedPeriod(ReportingItem item, ItemPeriod period, LocalDate nominalDue, PeriodDates dates) {

    /** How a plan change calls a period, before its id. */
    static final String CODE = "period-";

    /** How a plan change calls it. */
    static String code(ItemPeriod period) {
        return CODE + period.id();
    }

    String code() {
        return code(period);
    }

    String title(Words words) {
        return item.titleOf(words, period.periodCode());
    }

    boolean comesRightAfter(PlannedPeriod other) {
        return item.id() == other.item.id() && period.place() == other.period.place() + 1;
    }
}
