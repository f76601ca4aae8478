package liandong.document;

import java.util.Map;
import java.util.Set;
import liandong.table.Measure;
import liandong.table.ReportTable;
import liandong.table.ReportValues;
import org.jspecify.annotations.Nullable;

/**
 * A report to be filled in Excel (填报工作簿).
 *
 * @param title of the report, above the form
 * @param period in words, e.g. 2021年8月
 * @param values filled in already, with texts and typical cases
 * @param reasons given for warnings, by rule id
 * @param before what was reported for the period before; null for none, or when it must not leave
 * @param ownColumns that this unit fills; the others are locked
 * @param token what comes back with it
 */
public record FormWorkbook(
        ReportTable table,
        Measure measure,
        String title,
        String unitName,
        String period,
        ReportValues values,
        Map<String, String> reasons,
        @Nullable Earlier before,
        Set<String> ownColumns,
        WorkbookToken token) {

    public FormWorkbook {
        reasons = Map.copyOf(reasons);
        ownColumns = Set.copyOf(ownColumns);
    }

    /** What was reported for the period before (上期数据). */
    public record Earlier(String period, ReportValues values) {}
}
