package liandong.document.workbook;

import java.util.List;
import liandong.document.workbook.Slot.Role;
import liandong.table.Field;
import liandong.table.ReportTable;

/** Typical cases (典型案例): one row each below the headings of the catalogue. */
final class CasePlan {

    /** As many as a report may have. */
    static final int CASES = 200;

    private static final String NUMBER = "序号";

    private CasePlan() {}

    static void lay(ReportTable table, List<Slot> slots) {
        List<Field> columns = table.caseColumns();
        if (columns.isEmpty()) {
            return;
        }
        TabPlan plan = new TabPlan(Tab.CASES, 1 + columns.size(), slots);
        plan.heading(plan.width() / 2);
        plan.words(0, 1, Role.HEAD, NUMBER);
        for (int i = 0; i < columns.size(); i++) {
            plan.words(1 + i, 1, Role.HEAD, columns.get(i).label());
        }
        plan.next(1);
        for (int number = 0; number < CASES; number++) {
            plan.words(0, 1, Role.SUB_HEAD, String.valueOf(number + 1));
            for (int i = 0; i < columns.size(); i++) {
                Field column = columns.get(i);
                plan.input(1 + i, 1, Role.TEXT, "cases." + number + "." + column.code(), column);
            }
            plan.next(1);
        }
    }
}
