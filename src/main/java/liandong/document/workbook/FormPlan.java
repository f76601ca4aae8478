package liandong.document.workbook;

import java.util.List;
import liandong.document.workbook.Slot.Role;
import liandong.table.Field;
import liandong.table.ReportTable;
import liandong.table.ValueType;

/** The printed form (报表版面): heading, grid, sentences, single numbers, notes, zero report. */
final class FormPlan {

    /** Title and sentences want room even over a narrow grid. */
    private static final int LEAST_COLUMNS = 8;

    static final String ZERO = "zero";
    private static final String ZERO_LABEL = "零报告";
    private static final String ZERO_HINT = "本期确无数据的，在左侧选“是”，其余各格留空";

    private final ReportTable table;
    private final List<Slot> slots;

    FormPlan(ReportTable table, List<Slot> slots) {
        this.table = table;
        this.slots = slots;
    }

    void lay() {
        if (table.grid().isEmpty() && table.fields().isEmpty()) {
            return;
        }
        TabPlan plan = new TabPlan(Tab.FORM, width(), slots);
        plan.heading(plan.width() / 2 + 1);
        table.grid().ifPresent(grid -> new GridPlan(plan, grid).lay());
        table.footers().forEach(footer -> new SentencePlan(plan).lay(footer));
        if (!table.activity().isEmpty()) {
            new NumbersPlan(plan).lay(table.activity());
        }
        for (String note : table.notes()) {
            plan.words(0, plan.width(), Role.NOTE, note);
            plan.next(1);
        }
        if (table.zeroReportAllowed()) {
            zero(plan);
        }
    }

    private static void zero(TabPlan plan) {
        plan.words(0, 1, Role.LABEL, ZERO_LABEL);
        plan.input(1, 1, Role.ZERO, ZERO, new Field("ZERO", ZERO_LABEL, "", ValueType.TEXT, 0, false, 1));
        plan.words(2, plan.width() - 2, Role.NOTE, ZERO_HINT);
        plan.next(1);
    }

    private int width() {
        int columns = table.grid().map(grid -> grid.columns().size()).orElse(0);
        return 1 + Math.max(columns, LEAST_COLUMNS);
    }
}
