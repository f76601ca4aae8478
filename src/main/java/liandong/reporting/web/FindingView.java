package liandong.reporting.web;

import java.util.List;

/**
 * A finding in the viewer's language (校验结果).
 *
 * @param place in words; may be empty
 */
record FindingView(String address, String place, String ruleId, String text, boolean error) {

    static String tone(List<FindingView> findings, String address) {
        List<FindingView> here = findings.stream()
                .filter(finding -> finding.address().equals(address))
                .toList();
        return here.isEmpty() ? "" : here.stream().anyMatch(FindingView::error) ? "bad" : "warn";
    }

    public String id() {
        return address + "-problem";
    }
}
