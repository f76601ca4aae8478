package liandong.rehearse;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import liandong.rehearse.Reporters.Reporter;
import org.jsoup.nodes.Document;

/** What is entered on the pages of clues that are handed over (线索移送). */
class CluePaperwork implements Paperwork {

    private static final String REASON = "不属于本单位职责。";

    @Override
    public Document begin(Person liaison, Matter matter, Document blank) throws IOException {
        Map<String, String> letter = new HashMap<>();
        letter.put("toUnitId", unit(blank, "toUnitId", matter.to()));
        letter.put("subjectName", matter.subject());
        letter.put("violation", "检查发现该场所无证开展医疗美容活动，现场留有药品和器械，不属于本单位职责。");
        return liaison.submit(Pages.form(blank, "/handoffs"), letter);
    }

    @Override
    public boolean act(Person person, Document page, Matter matter, String what, int before) throws IOException {
        return entry(page, matter, what, before).send(person, page);
    }

    private static Entry entry(Document page, Matter matter, String what, int before) throws IOException {
        return switch (what) {
            case "handed-up" -> Entry.of("write-letter", "hand-up", "toUnitId", unit(page, "toUnitId", matter.to()));
            case "turned-back" -> Entry.of("approve-letter", "turn-back", "reason", "请写明查证经过。");
            case "letter" -> Entry.of("approve-letter", "approve");
            case "signed" -> Entry.of("sign-receipt", "", "signedBy", "收发室张某");
            case "more" -> Entry.of("decide-acceptance", "more", "reason", "请补充现场照片。");
            case "supplied" -> Entry.of("supplement-material", "", "reason", "已补充现场照片和询问笔录。");
            case "accepted" -> Entry.of("decide-acceptance", "accept");
            case "refused" -> refusal(page, matter, before);
            case "sent-on" -> Entry.of("settle-refusal", "send-on", "unitId", unit(page, "unitId", matter.elsewhere()));
            case "disputed" -> Entry.of("settle-refusal", "dispute", "reason", "方案已明确由该单位负责。");
            case "ended" -> Entry.of("settle-refusal", "end", "reason", "由本单位继续核查。");
            case "designated" ->
                Entry.of("designate-unit", "", "unitId", unit(page, "unitId", matter.to()), "reason", "按方案职责分工确定。");
            case "time-asked" -> Entry.of("investigate-clue", "extension", "reason", "案情复杂，需要延长。");
            case "granted" -> Entry.of("approve-extension", "grant");
            case "not-granted" -> Entry.of("approve-extension", "refuse", "reason", "请按期办结。");
            case "cleared-up" -> Entry.of("investigate-clue", "clear", "reason", "已查清基本事实。");
            case "result" ->
                Entry.of(
                        "give-feedback",
                        "",
                        "filed",
                        "true",
                        "decision",
                        "责令停止违法行为，罚款",
                        "documentNo",
                        "〔2021〕18号",
                        "result",
                        "已立案查处。");
            case "noted" -> Entry.of("take-note", "");
            case "withdrawn" -> Entry.of("withdrawal", "", "reason", "经核实系重复线索。");
            default -> throw new IllegalArgumentException("A clue is not " + what);
        };
    }

    private static Entry refusal(Document page, Matter matter, int before) throws IOException {
        String basis = "《行政处罚法》第二十二条";
        return ((ClueCourse) matter.course()).letters.get(before).equals("REFUSED")
                ? Entry.of("decide-acceptance", "refuse", "reason", REASON, "legalBasis", basis)
                : Entry.of(
                        "decide-acceptance",
                        "redirect",
                        "reason",
                        REASON,
                        "legalBasis",
                        basis,
                        "unitId",
                        unit(page, "unitId", matter.elsewhere()));
    }

    /** The choice with that name; "" where there is nothing to choose. */
    private static String unit(Document page, String field, Reporter unit) throws IOException {
        return page.select("main select[name=" + field + "] option").stream()
                .filter(option -> option.text().equals(unit.name()))
                .map(option -> option.val())
                .findFirst()
                .orElse("");
    }
}
