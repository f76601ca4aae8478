package liandong.rehearse;

import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Does what is in somebody's inbox as that person would: opens each piece of work and fills the forms found there. */
class Player {

    /** What people decide; told of every act, so that the protocol and the verdict know. */
    interface Decisions {

        /** Whether the receiver sends this report back. */
        boolean sendsBack(long obligationId);

        /** EXTEND, INTERVIEW or MEETING for a supervised report. */
        String measure(long supervisionId);

        boolean approvesProposals();
    }

    private final Decisions decisions;
    private final java.util.function.Supplier<LocalDate> today;
    private final OfficeDays days;

    Player(Decisions decisions, OfficeDays days, java.util.function.Supplier<LocalDate> today) {
        this.decisions = decisions;
        this.days = days;
        this.today = today;
    }

    /** Uploads the plan, reads the preview, launches and waits until the launch is through; answers the campaign's id. */
    long launch(Person officer, java.nio.file.Path planFile) throws IOException {
        Document page = officer.read("/campaigns/new");
        Document preview = officer.upload(page.selectFirst("main form:has(input[type=file])"), planFile);
        Document progress = officer.submit(form(preview, "/campaigns"), Map.of());
        String id = progress.location().replaceAll(".*/campaigns/(\\d+).*", "$1");
        return Long.parseLong(id);
    }

    /** Fills the grid with figures of its own and hands the report in; every cell named is typed. */
    void handIn(Person liaison, long obligationId, Map<String, String> figures) throws IOException {
        Document page = liaison.read("/reports/" + obligationId);
        Element form = form(page, "/submission");
        Map<String, String> filled = new LinkedHashMap<>();
        figures.forEach((name, figure) -> {
            if (form.selectFirst("[name='" + name + "']:not([readonly]):not([disabled])") != null) {
                filled.put(name, figure);
            }
        });
        for (Element text : form.select("textarea")) {
            if (text.attr("name").matches("narrative|text\\..*")) {
                filled.put(text.attr("name"), "本期按方案要求开展检查，依法处置发现的问题。");
            }
        }
        Document receipt = liaison.submit(form, filled, button(form, "/submission"));
        if (receipt.selectFirst("form[action$=/submission]") != null) {
            throw new IOException("Report " + obligationId + " was not taken: "
                    + receipt.select(".error-summary").text());
        }
    }

    void handInNothing(Person liaison, long obligationId) throws IOException {
        Document page = liaison.read("/reports/" + obligationId + "/zero");
        liaison.submit(form(page, "/zero"), Map.of());
    }

    /** Works through the inbox until nothing more is left that this person can do today. */
    void work(Person person) throws IOException {
        Set<String> seen = new LinkedHashSet<>();
        for (List<String> links = links(person, seen); !links.isEmpty(); links = links(person, seen)) {
            for (String link : links) {
                seen.add(link);
                perform(person, link);
            }
        }
    }

    private static List<String> links(Person person, Set<String> seen) throws IOException {
        return person.read("/tasks").select("main table a[href]").stream()
                .map(link -> link.attr("href"))
                .filter(link -> link.matches("/(reports|rounds|supervisions|meetings|action-items|campaigns)/.*"))
                .distinct()
                .filter(link -> !seen.contains(link))
                .toList();
    }

    private void perform(Person person, String link) throws IOException {
        Document page = person.read(link);
        for (String action : List.of(
                "/acceptance",
                "/proposals",
                "/publication",
                "/reply",
                "/explanation",
                "/measure",
                "/checklist",
                "/closing",
                "/confirmation",
                "/record",
                "/minutes",
                "/done",
                "/verification",
                "/close")) {
            Element form = page.selectFirst("main form[action$='" + action + "']");
            if (form != null) {
                page = fill(person, link, page, form, action);
            }
        }
    }

    private Document fill(Person person, String link, Document page, Element form, String action) throws IOException {
        long id = Long.parseLong(link.replaceAll(".*/(\\d+)[^/]*$", "$1"));
        if (action.equals("/acceptance") && decisions.sendsBack(id)) {
            return person.submit(form(page, "/return"), Map.of("reason", "第3行数据与说明不一致，请核对后重报。"));
        }
        return person.submit(form, Map.of());
    }

    static Element form(Document page, String ending) throws IOException {
        Element form = page.selectFirst(
                "main form[action$='" + ending + "'], main form:has(button[formaction$='" + ending + "'])");
        if (form == null) {
            throw new IOException("No form " + ending + " on " + page.location() + ": "
                    + page.select("main").text());
        }
        return form;
    }

    private static Element button(Element form, String ending) {
        return form.selectFirst("button[formaction$='" + ending + "']");
    }
}
