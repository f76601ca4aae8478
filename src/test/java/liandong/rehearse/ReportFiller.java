package liandong.rehearse;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Fills the page of a report with figures and words and hands it in (填报), as a liaison or, for a unit, the lead would. */
class ReportFiller {

    /** Fills it with figures of its own and hands it in; answers what was typed, by name of the cell. */
    Map<String, String> handIn(Person person, long obligationId, int draw) throws IOException {
        Document page = person.read("/reports/" + obligationId);
        Map<String, String> figures = figures(Pages.form(page, "/submission"), draw);
        send(person, page, obligationId, figures);
        return figures;
    }

    /** Hands in what the server had put there already. */
    void handInAsPrefilled(Person person, long obligationId) throws IOException {
        send(person, person.read("/reports/" + obligationId), obligationId, Map.of());
    }

    private void send(Person person, Document page, long obligationId, Map<String, String> figures) throws IOException {
        Element form = Pages.form(page, "/submission");
        Map<String, String> filled = new LinkedHashMap<>(figures);
        for (Element text : form.select("textarea")) {
            if (text.attr("name").matches("narrative|text\\..*")) {
                filled.put(text.attr("name"), "本期按方案要求开展检查，依法处置发现的问题。");
            }
        }
        Document receipt = explained(person, person.attempt(form, filled, Pages.button(form, "/submission")));
        if (receipt.selectFirst("button[formaction$=/submission]") != null) {
            throw new IOException("Report " + obligationId + " was not taken: "
                    + receipt.select("#problems").text());
        }
    }

    void handInNothing(Person liaison, long obligationId) throws IOException {
        Document page = liaison.read("/reports/" + obligationId + "/zero");
        liaison.submit(Pages.form(page, "/zero"), Map.of());
    }

    void saveDraft(Person liaison, long obligationId, int draw) throws IOException {
        Element form = Pages.form(liaison.read("/reports/" + obligationId), "/draft");
        liaison.submit(form, figures(form, draw), form.selectFirst("button[data-save]"));
    }

    /** Two figures in the first column that is the unit's own: many in the first row, fewer in the second. */
    static Map<String, String> figures(Element form, int draw) {
        Map<String, String> figures = new LinkedHashMap<>();
        int left = 2;
        for (Element row : form.select("tr:has(input[name^=grid.])")) {
            Element own = row.selectFirst("td:not(.other):not(.closed) input[name^=grid.]:not([readonly])");
            if (own != null && left > 0) {
                figures.put(own.attr("name"), String.valueOf(left == 2 ? 60 + draw : draw));
                left--;
            }
        }
        return figures;
    }

    /** Says why each warning is right all the same. */
    private static Document explained(Person person, Document answer) throws IOException {
        Map<String, String> reasons = new LinkedHashMap<>();
        answer.select("textarea[name^=reason.]").forEach(reason -> reasons.put(reason.attr("name"), "已核实，数据无误。"));
        if (reasons.isEmpty()) {
            return answer;
        }
        Element form = Pages.form(answer, "/submission");
        return person.submit(form, reasons, Pages.button(form, "/submission"));
    }
}
