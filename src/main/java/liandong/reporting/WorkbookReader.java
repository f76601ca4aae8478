package liandong.reporting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import liandong.document.FilledWorkbook;
import liandong.table.Entry;
import liandong.table.Finding;
import liandong.table.ReportTable;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Checks what stands in a workbook exactly like what is typed on the page (工作簿校验). */
@Component
class WorkbookReader {

    private static final String REASON = "reason.";
    private static final int REASON_LENGTH = 500;

    private final ReportChecks checks;

    WorkbookReader(ReportChecks checks) {
        this.checks = checks;
    }

    /** @param saved what is kept already: words that have no place in a workbook stay as they are */
    ReadWorkbook read(Obligation owed, ReportTable table, FilledWorkbook filled, @Nullable ReportRevision saved) {
        ReportDraft kept = saved == null ? ReportDraft.EMPTY : saved.draft();
        Map<String, String> typed = new LinkedHashMap<>(withoutPlace(kept, filled));
        typed.putAll(filled.typed());
        Entry entry = table.parse(typed);
        List<Finding> found = new ArrayList<>(filled.findings());
        found.addAll(entry.findings());
        ReportDraft draft = new ReportDraft(entry.values(), reasons(typed, found));
        Set<String> unread = found.stream().map(Finding::address).collect(Collectors.toSet());
        checks.findings(owed, table, draft).stream()
                .filter(finding -> unread.isEmpty() || !finding.ruleId().equals("empty"))
                .filter(finding ->
                        !unread.contains(finding.address()) || !finding.ruleId().equals("required"))
                .forEach(found::add);
        return new ReadWorkbook(owed, saved, filled, draft, checks.blocking(owed, draft, found));
    }

    private static Map<String, String> reasons(Map<String, String> typed, List<Finding> found) {
        Map<String, String> reasons = new LinkedHashMap<>();
        typed.forEach((address, words) -> {
            if (address.startsWith(REASON)) {
                reasons.put(address.substring(REASON.length()), words.strip());
                if (words.strip().length() > REASON_LENGTH) {
                    found.add(Finding.error(address, "too-long", REASON_LENGTH));
                }
            }
        });
        return reasons;
    }

    private static Map<String, String> withoutPlace(ReportDraft saved, FilledWorkbook filled) {
        Map<String, String> kept = new LinkedHashMap<>(saved.values().asForm());
        saved.warnReasons().forEach((rule, reason) -> kept.put(REASON + rule, reason));
        kept.keySet()
                .removeIf(address ->
                        address.startsWith("cases.") || filled.places().containsKey(address));
        return kept;
    }
}
