package liandong.reporting;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import liandong.campaign.CampaignPlan;
import liandong.campaign.CampaignPlan.ReportingPlan;
import liandong.campaign.CampaignPlan.SummaryPlan;
import liandong.shared.Period;
import org.jspecify.annotations.Nullable;

/**
 * What one version of a plan asks to be reported under one id (方案中的报送事项), monthly or once.
 *
 * @param section of the plan it stands in
 * @param tables what it is reported in, {@code contents} the headings; they may change for periods to come
 * @param fixed what cannot change while the campaign runs, by its field in the plan
 * @param periods the nominal due day of each, in their order
 */
record PlannedItem(
        String section,
        String id,
        String name,
        List<String> classIds,
        List<String> tables,
        List<String> contents,
        Map<String, @Nullable Object> fixed,
        Map<String, LocalDate> periods) {

    /** All of a plan, by id. */
    static Map<String, PlannedItem> of(CampaignPlan plan) {
        Map<String, PlannedItem> found = new LinkedHashMap<>();
        plan.reporting().forEach(item -> found.put(item.id(), of(item)));
        plan.summaries().forEach(item -> found.put(item.id(), of(item)));
        return found;
    }

    private static PlannedItem of(ReportingPlan item) {
        Map<String, @Nullable Object> fixed = new LinkedHashMap<>();
        fixed.put("name", item.name());
        fixed.put("to", item.toUnit());
        Map<String, LocalDate> periods = new LinkedHashMap<>();
        item.periods().forEach(period -> periods.put(period.period(), period.nominalDue()));
        return new PlannedItem(
                "reporting",
                item.id(),
                item.name(),
                item.fromClasses(),
                item.tables(),
                item.contents(),
                fixed,
                periods);
    }

    private static PlannedItem of(SummaryPlan item) {
        Map<String, @Nullable Object> fixed = new LinkedHashMap<>();
        fixed.put("kind", item.kind());
        fixed.put("name", item.name());
        fixed.put("from", item.fromUnit());
        fixed.put("to", Objects.requireNonNullElse(item.toUnit(), item.toExternal()));
        fixed.put("compiles", item.compiles());
        return new PlannedItem(
                "summaries",
                item.id(),
                item.name(),
                item.fromClasses(),
                item.tables(),
                item.contents(),
                fixed,
                Map.of(Period.WHOLE.code(), item.nominalDue()));
    }

    boolean asksTheSameAs(PlannedItem other) {
        return tables.equals(other.tables) && contents.equals(other.contents);
    }

    String path(String field) {
        return "%s[id=%s].%s".formatted(section, id, field);
    }
}
