package liandong.casework;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** In which column of a report table a case counts (案件统计栏目), for registers that hang on cases. */
@Component
public class CaseColumns {

    private final CaseRecords records;
    private final Violations violations;

    CaseColumns(CaseRecords records, Violations violations) {
        this.records = records;
        this.violations = violations;
    }

    /** Columns by case; cases that count in none are left out. */
    public Map<Long, String> of(String tableId, Collection<Long> caseIds) {
        List<ViolationFile> files = violations.about(tableId);
        if (files.isEmpty() || caseIds.isEmpty()) {
            return Map.of();
        }
        Map<Long, String> columns = new HashMap<>();
        for (CaseRecord one : records.list("c.id in (:ids)", Map.of("ids", Set.copyOf(caseIds)))) {
            files.stream()
                    .flatMap(file -> file.column(one).stream())
                    .findFirst()
                    .ifPresent(column -> columns.put(one.id(), column));
        }
        return columns;
    }
}
