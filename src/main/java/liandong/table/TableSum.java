package liandong.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Adds reports of one table, one after the other (汇总): exact, spans once, blank stays blank when all are blank. A zero
 * report is a stated 0 in the columns of its unit.
 */
public final class TableSum {

    private final Map<String, Set<String>> columnsOf = new LinkedHashMap<>();
    private final Set<String> numbersOfTable;
    private final ReportTable table;
    private final Map<String, BigDecimal> sums = new HashMap<>();
    private final Map<String, Integer> blanks = new HashMap<>();
    private final List<Map<String, String>> cases = new ArrayList<>();
    private int reports;

    public TableSum(ReportTable table) {
        this.table = table;
        table.grid()
                .ifPresent(grid ->
                        grid.cells().forEach(cell -> columnsOf.put(cell.address(), Set.copyOf(cell.columns()))));
        table.fields().forEach(field -> columnsOf.put(field.address(), Set.of()));
        this.numbersOfTable = columnsOf.keySet();
    }

    /** Adds one report; what is blank counts as missing only in columns that its kind of unit fills. */
    public void add(ReportValues report, String unitKind) {
        reports++;
        cases.addAll(report.cases());
        Set<String> own = table.ownColumns(unitKind);
        for (String address : numbersOfTable) {
            BigDecimal number = report.numbers().get(address);
            if (number != null) {
                sums.merge(address, number, BigDecimal::add);
            } else if (isOwn(address, own)) {
                blank(address, report.zero());
            }
        }
    }

    public int reports() {
        return reports;
    }

    /** How many reports left this cell blank though it is theirs to fill. */
    public int blanks(String address) {
        return blanks.getOrDefault(address, 0);
    }

    /** Sums and all typical cases; no words. */
    public ReportValues values() {
        return new ReportValues(new TreeMap<>(sums), "", cases, false);
    }

    private boolean isOwn(String address, Set<String> own) {
        Set<String> columns = columnsOf.getOrDefault(address, Set.of());
        return columns.isEmpty() || !Collections.disjoint(columns, own);
    }

    private void blank(String address, boolean zero) {
        if (zero) {
            sums.merge(address, BigDecimal.ZERO, BigDecimal::add);
        } else {
            blanks.merge(address, 1, Integer::sum);
        }
    }
}
