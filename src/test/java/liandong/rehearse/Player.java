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

    /** Fills the report with figures of its own and hands it in; answers what was typed, by name of the cell. */
    Map<String, String> handIn(Person liaison, long obligationId, int draw) throws IOException {
        Document page = liaison.read("/reports/" + obligationId);
        Element form = form(page, "/submission");
        Map<String, String> figures = figures(form, draw);
        Map<String, String> filled = new LinkedHashMap<>(figures);
        for (Element text : form.select("textarea")) {
            if (text.attr("name").matches("narrative|text\\..*")) {
                filled.put(text.attr("name"), "本期按方案要求开展检查，依法处置发现的问题。");
            }
        }
        Document receipt = liaison.attempt(form, filled, button(form, "/submission"));
        receipt = explained(liaison, receipt);
        if (receipt.selectFirst("button[formaction$=/submission]") != null) {
            throw new IOException("Report " + obligationId + " was not taken: "
                    + receipt.select("#problems").text());
        }
        return figures;
    }

    /** Two figures in the first column that is the unit's own: many in the first row, fewer in the second. */
    private static Map<String, String> figures(Element form, int draw) {
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
    private static Document explained(Person liaison, Document answer) throws IOException {
        Map<String, String> reasons = new LinkedHashMap<>();
        answer.select("textarea[name^=reason.]").forEach(reason -> reasons.put(reason.attr("name"), "已核实，数据无误。"));
        return reasons.isEmpty()
                ? answer
                : liaison.submit(
                        form(answer, "/submission"), reasons, button(form(answer, "/submission"), "/submission"));
    }

    void handInNothing(Person liaison, long obligationId) throws IOException {
        Document page = liaison.read("/reports/" + obligationId + "/zero");
        liaison.submit(form(page, "/zero"), Map.of());
    }

    /** Decides on a proposal towards a unit of equal rank, on the page of its round. */
    void decide(Person officer, long roundId, long proposalId) throws IOException {
        Document page = officer.read("/rounds/" + roundId);
        Element form = offered(page, "/proposals/" + proposalId);
        if (form != null) {
            String act = decisions.approvesProposals() ? "approve" : "decline";
            officer.submit(form, Map.of(), form.selectFirst("button[value=" + act + "]"));
        }
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
        long id = Long.parseLong(link.replaceAll("\\D*$", "").replaceAll(".*\\D", ""));
        String area = link.replaceAll("^/([a-z-]+)/.*", "$1");
        switch (area) {
            case "reports" -> review(person, page, id);
            case "supervisions" -> supervise(person, page, id);
            case "meetings" -> meet(person, page);
            case "campaigns" -> campaign(person, page);
            case "action-items" -> carryOut(person, page);
            case "rounds" -> publish(person, page);
            default -> throw new IOException("Unknown work " + link);
        }
    }

    private void review(Person officer, Document page, long id) throws IOException {
        Element acceptance = offered(page, "/acceptance");
        if (acceptance == null) {
            return;
        }
        if (decisions.sendsBack(id)) {
            Element back = form(page, "/return");
            // The named button only asks for more lines.
            officer.submit(
                    back, Map.of("reason", "第3行数据与说明不一致，请核对后重报。"), back.selectFirst("button[type=submit]:not([name])"));
        } else {
            officer.submit(acceptance, Map.of());
        }
    }

    private void supervise(Person person, Document page, long id) throws IOException {
        Element reply = offered(page, "/reply");
        if (reply != null) {
            person.submit(reply, Map.of("reply", "数据正在核对，将尽快报送。"));
        }
        Element explanation = offered(page, "/explanation");
        if (explanation != null) {
            person.submit(explanation, Map.of("explanation", "基层数据汇总延迟，已安排专人负责。"));
        }
        Element measure = offered(page, "/measure");
        if (measure != null) {
            String chosen = decisions.measure(id);
            person.submit(
                    measure,
                    Map.of(
                            "measure",
                            chosen,
                            "note",
                            "请按要求整改并尽快报送。",
                            "newDue",
                            chosen.equals("EXTEND") ? days.shift(today.get(), 3).toString() : ""));
        }
    }

    private void meet(Person officer, Document page) throws IOException {
        Element confirmation = offered(page, "/confirmation");
        if (confirmation != null) {
            officer.submit(
                    confirmation,
                    Map.of("date", days.shift(today.get(), 4).toString(), "time", "14:00", "place", "一楼会议室"));
        }
        Element record = offered(page, "/decisions");
        if (record != null) {
            officer.submit(record, decisions(record));
        }
        Element minutes = offered(page, "/minutes");
        if (minutes != null) {
            officer.submit(minutes, Map.of(), minutes.selectFirst("button[value=approve]"));
        }
    }

    /** Sets a deadline for each overdue matter whose unit can be charged with it; everybody is present. */
    private Map<String, String> decisions(Element record) {
        Map<String, String> filled = new LinkedHashMap<>();
        for (Element kind : record.select("select[name$=.kind]")) {
            String item = kind.attr("name").replace(".kind", "");
            Element owner = record.selectFirst("select[name='" + item + ".ownerUnitId'] option[selected]");
            boolean chargeable = owner != null && !owner.val().isEmpty();
            filled.put(item + ".kind", chargeable ? "DEADLINE" : "OTHER");
            filled.put(item + ".due", chargeable ? days.shift(today.get(), 5).toString() : "");
            filled.put(item + ".text", "请于期限前完成整改并书面报告。");
        }
        for (Element present : record.select("input[name$=.present]")) {
            filled.put(present.attr("name"), "true");
        }
        return filled;
    }

    private void campaign(Person person, Document page) throws IOException {
        Element checklist = page.selectFirst("main form[action*='/checklists/']:has(button)");
        if (checklist != null) {
            Map<String, String> ticked = new LinkedHashMap<>();
            checklist.select("input[type=radio]").forEach(answer -> ticked.put(answer.attr("name"), "DONE"));
            person.submit(checklist, ticked);
        }
        Element close = offered(page, "/close");
        if (close != null) {
            person.submit(close, Map.of("reason", "缺项已记录，转入下一阶段继续督促。"));
        }
        Element closing = offered(page, "/closing");
        if (closing != null) {
            person.submit(closing, Map.of("note", "专项整治按方案完成。"));
        }
    }

    private void carryOut(Person person, Document page) throws IOException {
        Element result = offered(page, "/result");
        if (result != null) {
            person.submit(result, Map.of("result", "已补报并完善内部报送制度。"));
        }
        Element verification = offered(page, "/verification");
        if (verification != null) {
            person.submit(verification, Map.of(), verification.selectFirst("button[value=done]"));
        }
    }

    private void publish(Person officer, Document page) throws IOException {
        Element publication = offered(page, "/publication");
        if (publication != null) {
            officer.submit(publication, Map.of("note", "按截止日已报数据汇总发布。"));
        }
        Element approval = offered(page, "/approval");
        if (approval != null) {
            officer.submit(approval, Map.of(), approval.selectFirst("button[value=approve]"));
        }
    }

    /** A form that this person may press now, or null. */
    private static Element offered(Document page, String ending) {
        return page.selectFirst("main form[action$='" + ending + "']:has(button)");
    }

    static Element form(Document page, String ending) throws IOException {
        Element button = page.selectFirst("main button[form][formaction$='" + ending + "']");
        Element form = button != null
                ? page.getElementById(button.attr("form"))
                : page.selectFirst(
                        "main form[action$='" + ending + "'], main form:has(button[formaction$='" + ending + "'])");
        if (form == null) {
            throw new IOException("No form " + ending + " on " + page.location() + ": "
                    + page.select("main").text());
        }
        return form;
    }

    private static Element button(Element form, String ending) {
        return form.ownerDocument().selectFirst("button[formaction$='" + ending + "']");
    }
}
