package liandong.rehearse;

import java.io.IOException;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What the receiver decides on the page of a report (接收审核): the report itself, more time, a correction. */
class ReportDesk {

    private final Decisions decisions;

    ReportDesk(Decisions decisions) {
        this.decisions = decisions;
    }

    void work(Person officer, Document page, long obligationId) throws IOException {
        review(officer, page, obligationId);
        Element request = page.selectFirst("main form:has([name=grantedDue])");
        if (request != null) {
            answer(officer, request, decisions.grantsMoreTime(obligationId), "grant", "extensionAnswer");
        }
        Element correction = Pages.offered(page, "/correction/decision");
        if (correction != null) {
            answer(officer, correction, decisions.takesCorrection(obligationId), "take", "correctionAnswer");
        }
    }

    private void review(Person officer, Document page, long obligationId) throws IOException {
        if (Pages.offered(page, "/acceptance") == null) {
            return;
        }
        if (decisions.sendsBack(obligationId)) {
            Element back = Pages.form(page, "/return");
            // The named button only asks for more lines.
            officer.submit(
                    back, Map.of("reason", "第3行数据与说明不一致，请核对后重报。"), back.selectFirst("button[type=submit]:not([name])"));
        } else {
            officer.fillIfOffered(page, "/acceptance", Map.of());
        }
    }

    private static void answer(Person officer, Element form, boolean yes, String word, String field)
            throws IOException {
        officer.submit(form, yes ? Map.of() : Map.of(field, "不符合要求，按原定处理。"), Pages.choice(form, yes ? word : "refuse"));
    }
}
