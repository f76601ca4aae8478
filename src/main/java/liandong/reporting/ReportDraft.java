package liandong.reporting;

import java.util.Map;
import liandong.table.ReportValues;

/**
 * What a liaison typed into a report (报表稿).
 *
 * @param values figures, narrative and cases, or that there is nothing to report
 * @param warnReasons why a warning is right all the same, by rule id
 */
public record ReportDraft(ReportValues values, Map<String, String> warnReasons) {

    public static final ReportDraft EMPTY = new ReportDraft(ReportValues.EMPTY, Map.of());

    public ReportDraft {
        warnReasons = Map.copyOf(warnReasons);
    }
}
