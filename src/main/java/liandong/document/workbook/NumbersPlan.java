package liandong.document.workbook;

import java.util.List;
import liandong.document.workbook.Slot.Role;
import liandong.table.Field;

/** Single numbers beside the grid (工作情况): several with their labels on one line. */
final class NumbersPlan {

    private static final String LABEL = "工作情况";
    private static final int COLUMNS_EACH = 3;

    private final TabPlan plan;
    private final int room;
    private final int onLine;

    NumbersPlan(TabPlan plan) {
        this.plan = plan;
        this.room = plan.width() - 1;
        this.onLine = Math.max(1, room / COLUMNS_EACH);
    }

    void lay(List<Field> fields) {
        plan.words(0, (fields.size() + onLine - 1) / onLine, 1, Role.STUB, LABEL);
        for (int from = 0; from < fields.size(); from += onLine) {
            line(fields.subList(from, Math.min(from + onLine, fields.size())));
        }
    }

    private void line(List<Field> fields) {
        int at = 1;
        for (int i = 0; i < fields.size(); i++) {
            int columns = room / onLine + (i < room % onLine ? 1 : 0);
            plan.words(at, columns - 1, Role.LABEL, fields.get(i).label());
            plan.input(at + columns - 1, 1, Role.NUMBER, fields.get(i).address(), fields.get(i));
            at += columns;
        }
        if (at <= room) {
            plan.words(at, room - at + 1, Role.BLANK, "");
        }
        plan.check();
        plan.next(1);
    }
}
