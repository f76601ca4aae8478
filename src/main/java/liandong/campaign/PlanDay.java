package liandong.campaign;

import java.time.LocalDate;

/**
 * A day of a running campaign that the lead may still change (可调整的期限).
 *
 * @param code names it among the campaign's days, e.g. {@code period-12}
 * @param day as the plan states it, {@code effective} the day on which it really falls
 * @param original the day of the plan as it was launched
 */
public record PlanDay(String code, String group, String name, LocalDate day, LocalDate effective, LocalDate original) {

    public boolean isChanged() {
        return !day.equals(original);
    }
}
