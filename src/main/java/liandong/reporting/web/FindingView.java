package liandong.reporting.web;

import java.util.List;

/**
 * A finding in the viewer's language (校验结果).
 *
 * @param place in words; may be empty
 */
record FindingView(String address, String place, String ruleId, String text, boolean error) {

    /** Stands for a rule where the receiver said something (退回意见). */
    static final String REMARK = "remark";

    static String tone(List<FindingView> findings, String address) {
        List<FindingView> here = findings.stream()
                .filter(finding -> finding.address().equals(address))
                .toList();
        return here.isEmpty() ? "" : here.stream().anyMatch(FindingView::error) ? "bad" : "warn";
    }

    /** One of the table's own rules, which may be let pass; what no table allows may not. */
    boolean isRule() {
        return !ruleId.isEmpty() && Character.isUpperCase(ruleId.charAt(0));
    }

    /** What kind of finding it is, before its words. */
    public String kindKey() {
        return error ? "reporting.page.error" : ruleId.equals(REMARK) ? "review.remark" : "reporting.page.warning";
    }

    public String id() {
        return address + "-problem";
    }
}
