package liandong.reporting;

import java.util.List;
import java.util.Map;
import liandong.table.Entry;
import liandong.table.ReportTable;
import liandong.table.ReportValues;

/**
 * What a liaison typed into a report (报表稿).
 *
 * @param values figures, narrative and cases, or that there is nothing to report
 * @param warnReasons why a warning is right all the same, by rule id
 */
public record ReportDraft(ReportValues values, Map<String, String> warnReasons) implements TypedReport {

    public static final ReportDraft EMPTY = new ReportDraft(ReportValues.EMPTY, Map.of());

    public ReportDraft {
        warnReasons = Map.copyOf(warnReasons);
    }

    @Override
    public Entry read(ReportTable table) {
        return new Entry(values, List.of());
    }

    @Override
    public ReportDraft draft(ReportValues read) {
        return new ReportDraft(read, warnReasons);
    }
}
