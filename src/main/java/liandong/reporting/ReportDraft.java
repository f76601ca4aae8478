package liandong.reporting;

import java.util.Map;

/**
 * What a liaison typed into a report (报表稿).
 *
 * @param values the value document of the report table, empty when the item asks for no table
 * @param texts narrative by content heading of the plan, e.g. 工作开展情况
 * @param warnReasons why a warning is right all the same, by check id
 * @param zeroReport nothing happened in the period, and the unit says so (零报告)
 */
public record ReportDraft(
        String values, Map<String, String> texts, Map<String, String> warnReasons, boolean zeroReport) {

    public ReportDraft {
        texts = Map.copyOf(texts);
        warnReasons = Map.copyOf(warnReasons);
    }
}
