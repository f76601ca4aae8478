package liandong.reporting.web;

import java.util.List;

/**
 * A warning that wants a reason, once per rule (提示说明).
 *
 * @param places where it applies
 * @param given the reason typed so far
 */
record ReasonView(String ruleId, String text, List<String> places, String given) {

    public String name() {
        return ReportForm.REASON + ruleId;
    }
}
