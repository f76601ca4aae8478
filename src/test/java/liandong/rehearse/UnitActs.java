package liandong.rehearse;

import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What liaisons and heads do on the page of a report besides filling it. */
class UnitActs {

    private static final String REASON = "部分数据需与基层单位核对。";

    /** Asks for a later due day (延期申请). */
    void askForMoreTime(Person liaison, long obligationId, LocalDate wanted) throws IOException {
        Document page = liaison.read("/reports/" + obligationId);
        liaison.submit(
                Pages.form(page, "/extension-requests"),
                Map.of("wantedDue", wanted.toString(), "wantedReason", REASON));
    }

    /** Says that what was accepted must be corrected (更正); the page can then be filled again. */
    void askToCorrect(Person liaison, long obligationId) throws IOException {
        Document page = liaison.read("/reports/" + obligationId);
        liaison.submit(Pages.form(page, "/correction"), Map.of("correctionReason", REASON));
    }

    /** The report stays as it was accepted after all (放弃更正). */
    void giveUpCorrecting(Person liaison, long obligationId) throws IOException {
        liaison.submit(Pages.form(liaison.read("/reports/" + obligationId), "/correction/end"), Map.of());
    }

    /** The head wants to see every report first from now on (本单位先审). */
    void lookFirst(Person head, long obligationId) throws IOException {
        Element form = Pages.form(head.read("/reports/" + obligationId), "/own-review");
        head.submit(form, Map.of(), Pages.choice(form, "true"));
    }

    void letGo(Person head, long obligationId) throws IOException {
        head.submit(Pages.form(head.read("/reports/" + obligationId), "/approval"), Map.of());
    }

    void sendBack(Person head, long obligationId) throws IOException {
        Element form = Pages.form(head.read("/reports/" + obligationId), "/sending-back");
        head.submit(form, Map.of("reason", "请补充说明后再报。"));
    }

    /** Confirms what the lead entered for the unit (代录确认). */
    void confirmEntry(Person liaison, long obligationId) throws IOException {
        Element form = Pages.form(liaison.read("/reports/" + obligationId), "/proxy/answer");
        liaison.submit(form, Map.of(), Pages.choice(form, "confirm"));
    }

    /** Enters a month for which no report was asked (补录); answers what was typed. */
    Map<String, String> enterMonth(Person liaison, long summaryId, String month, int draw) throws IOException {
        Element link =
                liaison.read("/reports/" + summaryId).selectFirst("main a[href*=/back-entries/][href$=" + month + "]");
        if (link == null) {
            throw new IOException("Report " + summaryId + " offers no way to enter " + month);
        }
        Element form = Pages.formWith(liaison.read(link.attr("href")), "note");
        Map<String, String> figures = ReportFiller.figures(form, draw);
        Map<String, String> filled = new LinkedHashMap<>(figures);
        filled.put("note", "已核实，数据无误。");
        liaison.submit(form, filled);
        return figures;
    }
}
