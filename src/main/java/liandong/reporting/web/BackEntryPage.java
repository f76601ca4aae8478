package liandong.reporting.web;

import java.util.List;
import java.util.Map;
import liandong.reporting.Obligation;
import liandong.table.ReportTable;

/** What the page of a month entered afterwards shows (补录页). */
record BackEntryPage(
        Obligation owed,
        long itemId,
        String itemName,
        String period,
        ReportTable table,
        Filling filling,
        Map<String, String> typed,
        List<FindingView> findings,
        int version,
        boolean mayFill) {

    public String value(String address) {
        return typed.getOrDefault(address, "");
    }

    public String tone(String address) {
        return FindingView.tone(findings, address);
    }

    public List<FindingView> at(String address) {
        return findings.stream()
                .filter(finding -> finding.address().equals(address))
                .toList();
    }
}
