package liandong.handoff;

import liandong.shared.PlainText;
import liandong.shared.Refused;

/**
 * What became of a clue (处理结果), as the receiver feeds it back.
 *
 * @param filed 立案 or 不予立案
 * @param decision e.g. 行政处罚决定; may be blank when nothing was filed
 * @param documentNo number of the decision; may be blank when nothing was filed
 */
public record HandoffOutcome(boolean filed, String decision, String documentNo, String result) {

    void check() {
        PlainText.title(decision);
        PlainText.title(documentNo);
        PlainText.statement(result);
        Refused.unless(!result.isBlank(), "handoff.refused.no-result");
        Refused.unless(!filed || !decision.isBlank() && !documentNo.isBlank(), "handoff.refused.no-decision");
    }
}
