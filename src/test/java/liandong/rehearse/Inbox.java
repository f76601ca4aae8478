package liandong.rehearse;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Does what is in somebody's inbox (待办) as that person would: opens each piece of work and fills the forms found there. */
class Inbox {

    private static final String MATTERS =
            Stream.of(MatterKind.values()).map(kind -> kind.area).collect(Collectors.joining("|"));

    private final ReportDesk reports;
    private final SupervisionDesk supervisions;
    private final MeetingDesk meetings;
    private final MatterDesk matters;
    private final Predicate<String> rests;
    private final Whims whims;

    /** @param rests which pages nobody opens today */
    Inbox(
            Decisions decisions,
            MatterDesk matters,
            Whims whims,
            Predicate<String> rests,
            OfficeDays days,
            Supplier<LocalDate> today) {
        this.rests = rests;
        this.whims = whims;
        this.matters = matters;
        this.reports = new ReportDesk(decisions);
        this.supervisions = new SupervisionDesk(decisions, days, today);
        this.meetings = new MeetingDesk(whims, days, today);
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

    /** What the lead does although no work asks for it. */
    void actUnasked(Person lead) throws IOException {
        meetings.putOff(lead);
    }

    /** The campaign comes last: once it is closed, nothing else is left to do. */
    private List<String> links(Person person, Set<String> seen) throws IOException {
        return person.read("/tasks").select("main table a[href]").stream()
                .map(link -> link.attr("href"))
                .filter(link -> link.matches(
                        "/(reports|rounds|supervisions|meetings|action-items|campaigns|" + MATTERS + ")/.*"))
                .distinct()
                .filter(link -> !seen.contains(link) && !rests.test(link))
                .sorted(Comparator.comparing(link -> link.startsWith("/campaigns/")))
                .toList();
    }

    private void perform(Person person, String link) throws IOException {
        Document page = person.read(link);
        long id = Long.parseLong(link.replaceAll("\\D*$", "").replaceAll(".*\\D", ""));
        String area = link.replaceAll("^/([a-z-]+)/.*", "$1");
        switch (area) {
            case "reports" -> reports.work(person, page, id);
            case "supervisions" -> supervisions.work(person, page, id);
            case "meetings" -> meetings.meet(person, page);
            case "action-items" -> meetings.carryOut(person, page);
            case "campaigns" -> campaign(person, page);
            case "rounds" -> publish(person, page);
            default -> matters.work(person, page, link);
        }
    }

    private static void campaign(Person person, Document page) throws IOException {
        Element checklist = page.selectFirst("main form[action*='/checklists/']:has(button)");
        if (checklist != null) {
            Map<String, String> ticked = new LinkedHashMap<>();
            checklist.select("input[type=radio]").forEach(answer -> ticked.put(answer.attr("name"), "DONE"));
            person.submit(checklist, ticked);
        }
        person.fillIfOffered(page, "/close", Map.of("reason", "缺项已记录，转入下一阶段继续督促。"));
        person.fillIfOffered(page, "/closing", Map.of("note", "专项整治按方案完成。"));
    }

    private void publish(Person officer, Document page) throws IOException {
        officer.fillIfOffered(page, "/publication", Map.of("note", "按截止日已报数据汇总发布。"));
        Element approval = Pages.offered(page, "/approval");
        if (approval != null) {
            boolean back = whims.sendsBackCompilation();
            officer.submit(
                    approval,
                    back ? Map.of("reason", "请核对合计后再报。") : Map.of(),
                    Pages.choice(approval, back ? "send-back" : "approve"));
        }
    }
}
