package liandong.rehearse;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What an officer does without being told by the inbox: launch, take a call, decide on proposals, compile anew. */
class LeadActs {

    /** Uploads the plan, reads the preview, launches and waits until the launch is through; answers the campaign's id. */
    long launch(Person officer, Path planFile) throws IOException {
        Document page = officer.read("/campaigns/new");
        Document preview = officer.upload(page.selectFirst("main form:has(input[type=file])"), planFile);
        Document progress = officer.submit(Pages.form(preview, "/campaigns"), Map.of());
        return Long.parseLong(progress.location().replaceAll(".*/campaigns/(\\d+).*", "$1"));
    }

    /** Names who of a unit said what by telephone; the page of its report can then be filled for it (代录). */
    void takeCall(Person officer, long obligationId, LocalDateTime toldAt) throws IOException {
        Document page = officer.read("/reports/" + obligationId + "/proxy");
        officer.submit(
                Pages.form(page, "/proxy"),
                Map.of("kind", "PHONE", "toldBy", "办公室值班人员", "toldAt", toldAt.toString(), "note", "电话口述本期数据，已复述核对。"));
    }

    /** Decides on a proposal towards a unit of equal rank, on the page of its round. */
    void decide(Person officer, long roundId, long proposalId, boolean approves) throws IOException {
        Document page = officer.read("/rounds/" + roundId);
        Element form = Pages.offered(page, "/proposals/" + proposalId);
        if (form != null) {
            officer.submit(form, Map.of(), Pages.choice(form, approves ? "approve" : "decline"));
        }
    }

    /** Takes what was accepted since into the published compilation, where the page offers it. */
    boolean supplement(Person officer, long roundId) throws IOException {
        Element form = Pages.offered(officer.read("/rounds/" + roundId), "/supplement");
        if (form != null) {
            officer.submit(form, Map.of());
        }
        return form != null;
    }
}
