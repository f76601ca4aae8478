package liandong.rehearse;

import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What is done about clues that are handed over (线索移送): begun and withdrawn by plan, all else from the inbox. */
class ClueDesk {

    private static final int SIGNED_TOO_LATE_BY = 4;
    private static final int WORKDAYS_TO_SIGN = 3;

    private final List<Handover> handovers;
    private final OfficeDays days;
    private final Supplier<LocalDate> today;
    private final Notes notes;
    private final Map<Long, Handover> begun = new LinkedHashMap<>();
    private final Map<Long, LocalDate> sent = new HashMap<>();
    private LocalDateTime now = LocalDateTime.MIN;

    ClueDesk(List<Handover> handovers, OfficeDays days, Supplier<LocalDate> today, Notes notes) {
        this.handovers = handovers;
        this.days = days;
        this.today = today;
        this.notes = notes;
    }

    /** At the hour of the units: what senders do of their own will on that day. */
    void act(Stage stage, LocalDate day) throws IOException {
        if (!actsOn(day)) {
            return;
        }
        now = day.atTime(Timeline.UNITS_ACT, 0);
        stage.moveTo(now);
        for (Handover handover : handovers) {
            Person liaison =
                    stage.person(handover.from().name(), handover.from().region(), "LIAISON");
            if (day.equals(handover.begins())) {
                begin(liaison, handover);
            } else if (day.equals(withdrawn(handover))) {
                withdraw(liaison, handover);
            }
        }
    }

    private boolean actsOn(LocalDate day) {
        return handovers.stream()
                .anyMatch(handover -> day.equals(handover.begins()) || day.equals(withdrawn(handover)));
    }

    private LocalDate withdrawn(Handover handover) {
        return handover.course() == Course.WITHDRAWN ? days.shift(handover.begins(), 1) : null;
    }

    private void begin(Person liaison, Handover handover) throws IOException {
        Document page = liaison.read("/handoffs/new?campaign=" + notes.campaignId());
        Map<String, String> letter = letter(page, handover);
        letter.put("subjectName", handover.subject());
        letter.put("violation", "检查发现该场所无证开展医疗美容活动，现场留有药品和器械，不属于本单位职责。");
        Document written = liaison.submit(Pages.form(page, "/handoffs"), letter);
        long id = Long.parseLong(written.location().replaceAll(".*/handoffs/(\\d+).*", "$1"));
        begun.put(id, handover);
        notes.clue(handover, id);
        handUp(liaison, written, handover);
    }

    private static Map<String, String> letter(Document page, Handover handover) throws IOException {
        return new HashMap<>(
                Map.of("toUnitId", chosen(page, "toUnitId", handover.to().name())));
    }

    private static void handUp(Person liaison, Document page, Handover handover) throws IOException {
        Element form = Pages.form(page, "/write-letter");
        liaison.submit(form, letter(page, handover), Pages.choice(form, "hand-up"));
    }

    private void withdraw(Person liaison, Handover handover) throws IOException {
        Document page =
                liaison.read("/handoffs/" + notes.clue(handover.subject()).orElseThrow());
        liaison.submit(Pages.form(page, "/withdrawal"), Map.of("reason", "经核实系重复线索。"));
        told(handover, "withdrawn");
    }

    /** The step that stands open on the page of a handoff. */
    void work(Person person, Document page, long id) throws IOException {
        Handover handover = begun.get(id);
        Element form = handover == null ? null : page.selectFirst("main #step form:has(button)");
        if (form == null) {
            return;
        }
        now = today.get().atTime(Timeline.OFFICES_ACT, 0);
        switch (form.attr("action").replaceAll(".*/", "")) {
            case "write-letter" -> handUp(person, page, handover);
            case "approve-letter" -> approve(person, form, handover, id);
            case "sign-receipt" -> sign(person, form, handover, id);
            case "decide-acceptance" -> decide(person, page, form, handover);
            case "supplement-material" -> {
                person.submit(form, Map.of("reason", "已补充现场照片和询问笔录。"));
                told(handover, "supplied");
            }
            case "settle-refusal" -> settle(person, page, form, handover);
            case "designate-unit" -> {
                String unit = chosen(page, "unitId", handover.to().name());
                person.submit(form, Map.of("unitId", unit, "reason", "按方案职责分工确定。"));
                sent(handover, id, "designated");
            }
            case "investigate-clue" -> investigate(person, form, handover);
            case "approve-extension" -> {
                boolean granted = handover.course() == Course.EXTENDED;
                Map<String, String> reason = granted ? Map.of() : Map.of("reason", "请按期办结。");
                person.submit(form, reason, Pages.choice(form, granted ? "grant" : "refuse"));
            }
            case "give-feedback" -> {
                person.submit(
                        form,
                        Map.of(
                                "filed",
                                "true",
                                "decision",
                                "责令停止违法行为，罚款",
                                "documentNo",
                                "〔2021〕18号",
                                "result",
                                "已立案查处。"));
                told(handover, "result");
            }
            case "take-note" -> person.submit(form, Map.of());
            default -> throw new IOException("Unknown step " + form.attr("action"));
        }
    }

    private void approve(Person head, Element form, Handover handover, long id) throws IOException {
        if (handover.course() == Course.REWRITTEN && notes.times(handover, "turned-back") == 0) {
            head.submit(form, Map.of("reason", "请写明查证经过。"), Pages.choice(form, "turn-back"));
            told(handover, "turned-back");
        } else {
            head.submit(form, Map.of(), Pages.choice(form, "approve"));
            sent(handover, id, "letter");
        }
    }

    private void sent(Handover handover, long id, String what) {
        told(handover, what);
        sent.put(id, today.get());
    }

    private void sign(Person receiver, Element form, Handover handover, long id) throws IOException {
        LocalDate late = days.shift(sent.get(id), WORKDAYS_TO_SIGN + SIGNED_TOO_LATE_BY);
        boolean waits = handover.course() == Course.SIGNED_LATE && today.get().isBefore(late);
        if (handover.course() != Course.WITHDRAWN && !waits) {
            receiver.submit(form, Map.of("signedBy", "收发室张某"));
            told(handover, "signed");
        }
    }

    private void decide(Person receiver, Document page, Element form, Handover handover) throws IOException {
        if (handover.course() == Course.SUPPLEMENTED && notes.times(handover, "more") == 0) {
            receiver.submit(form, Map.of("reason", "请补充现场照片。"), Pages.choice(form, "more"));
            told(handover, "more");
            return;
        }
        String decision = handover.course().letters.get(notes.times(handover, "refused"));
        Map<String, String> refusal = new HashMap<>(Map.of("reason", "不属于本单位职责。", "legalBasis", "《行政处罚法》第二十二条"));
        switch (decision) {
            case "ACCEPTED" -> receiver.submit(form, Map.of(), Pages.choice(form, "accept"));
            case "REFUSED" -> receiver.submit(form, refusal, Pages.choice(form, "refuse"));
            default -> {
                refusal.put(
                        "unitId", chosen(page, "unitId", handover.elsewhere().name()));
                receiver.submit(form, refusal, Pages.choice(form, "redirect"));
            }
        }
        told(handover, decision.equals("ACCEPTED") ? "accepted" : "refused");
    }

    private void settle(Person sender, Document page, Element form, Handover handover) throws IOException {
        switch (handover.course()) {
            case DISPUTED -> sender.submit(form, Map.of("reason", "方案已明确由该单位负责。"), Pages.choice(form, "dispute"));
            case GIVEN_UP -> sender.submit(form, Map.of("reason", "由本单位继续核查。"), Pages.choice(form, "end"));
            default ->
                sender.submit(
                        form,
                        Map.of(
                                "unitId",
                                chosen(page, "unitId", handover.elsewhere().name())),
                        Pages.choice(form, "send-on"));
        }
    }

    private void investigate(Person receiver, Element form, Handover handover) throws IOException {
        boolean asks = handover.course().asksForTime() && notes.times(handover, "time-asked") == 0;
        receiver.submit(form, Map.of("reason", "案情复杂，已查清基本事实。"), Pages.choice(form, asks ? "extension" : "clear"));
        told(handover, asks ? "time-asked" : "cleared-up");
    }

    private void told(Handover handover, String what) {
        notes.told(handover, what, now);
    }

    /** The choice with that name. */
    private static String chosen(Document page, String field, String unit) throws IOException {
        for (Element option : page.select("main select[name=" + field + "] option")) {
            if (option.text().equals(unit)) {
                return option.val();
            }
        }
        throw new IOException("No " + unit + " to choose on " + page.location());
    }
}
