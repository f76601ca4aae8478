package liandong.document.workbook;

import java.util.List;
import liandong.document.workbook.Slot.Role;
import liandong.table.Field;
import liandong.table.ReportTable;
import liandong.table.TextPart;
import liandong.table.ValueType;

/** What is told in words (文字材料): a heading and below it one cell for each text. */
final class TextPlan {

    private static final int LEAST_ROWS = 3;

    /** A row of Excel is at most 409 points high, which so many characters with their paragraphs fit into. */
    private static final int OF_ONE_ROW = 1200;

    private static final int COLUMNS = 2;

    private static final String NARRATIVE = "工作情况";

    private TextPlan() {}

    static void lay(ReportTable table, List<Slot> slots) {
        if (table.texts().isEmpty()) {
            return;
        }
        TabPlan plan = new TabPlan(Tab.TEXTS, COLUMNS, slots);
        plan.heading(1);
        for (TextPart part : table.texts()) {
            String label = part.label().isEmpty() ? NARRATIVE : part.label();
            plan.words(0, COLUMNS, Role.HEAD, label);
            plan.next(1);
            int rows = Math.max(LEAST_ROWS, part.maxLength() / OF_ONE_ROW);
            plan.input(
                    0,
                    rows,
                    COLUMNS,
                    Role.TEXT,
                    part.address(),
                    new Field("TEXT", label, "", ValueType.TEXT, 0, part.required(), part.maxLength()));
            plan.next(rows);
        }
    }
}
