package liandong.document.workbook;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import liandong.document.workbook.Slot.Role;
import liandong.table.Block;
import liandong.table.Field;
import liandong.table.Finding;
import liandong.table.Grid;
import liandong.table.ReportTable;
import liandong.table.Rule;
import liandong.table.ValueType;

/** Why a figure is right though a check warns of it (核实说明): one row for each check that wants a reason. */
final class ReasonPlan {

    private static final int LONGEST = 500;
    private static final String HINT = "报表中出现橙色格的，请在对应校验项后写明核实情况（不少于6字）；没有提示的留空";
    private static final String CHECK = "校验项";
    private static final String REASON = "核实说明";
    private static final String UNUSUAL = "填了一般不适用的格（灰色格）";
    /** Other registers of the server count the same things; it alone knows them. */
    private static final String FIGURES = "填报数与系统登记的案件、投诉举报、移送汇总数不一致";

    private ReasonPlan() {}

    static void lay(ReportTable table, List<Slot> slots) {
        Map<String, String> checks = new LinkedHashMap<>();
        table.rules().stream()
                .filter(rule -> rule.level() == Finding.Level.WARN)
                .forEach(rule -> checks.putIfAbsent(rule.id(), words(rule)));
        if (checks.isEmpty()) {
            return;
        }
        if (hasUnusual(table)) {
            checks.put("soft-blocked", UNUSUAL);
        }
        checks.put("figure-differs", FIGURES);
        TabPlan plan = new TabPlan(Tab.REASONS, 2, slots);
        plan.heading(1);
        plan.words(0, 2, Role.NOTE, HINT);
        plan.next(1);
        plan.words(0, 1, Role.HEAD, CHECK);
        plan.words(1, 1, Role.HEAD, REASON);
        plan.next(1);
        checks.forEach((id, words) -> {
            plan.words(0, 1, Role.CHECKED, words);
            plan.input(
                    1, 1, Role.TEXT, "reason." + id, new Field("REASON", words, "", ValueType.TEXT, 0, false, LONGEST));
            plan.next(1);
        });
    }

    private static boolean hasUnusual(ReportTable table) {
        return table.grid().stream().flatMap(Grid::cells).anyMatch(cell -> cell.block() == Block.SOFT);
    }

    private static String words(Rule rule) {
        return Objects.requireNonNullElse(rule.message().getDefaultMessage(), rule.id());
    }
}
