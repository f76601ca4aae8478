package liandong.rehearse;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What is entered on the pages of transfers to the internet office (互联网不良信息移送). */
class TransferPaperwork implements Paperwork {

    private static final Map<String, Entry> ENTRIES = Map.of(
            "handed-up", Entry.of("write-slip", "hand-up"),
            "turned-back", Entry.of("confirm-determination", "turn-back", "reason", "请附认定依据。"),
            "confirmed", Entry.of("confirm-determination", "confirm"),
            "accepted", Entry.of("acknowledge-slip", "accept"),
            "returned", Entry.of("acknowledge-slip", "return", "reason", "第1条链接无法打开，请核实。"),
            "ended", Entry.of("end", "end", "reason", "页面已由发布者自行删除。"),
            "withdrawn", Entry.of("withdrawal", "withdraw", "reason", "经核实系重复移送。"),
            "noted", Entry.of("note-results", ""));

    @Override
    public Document begin(Person liaison, Matter matter, Document blank) throws IOException {
        Map<String, String> slip = Map.of(
                "opinion", "经查，发布者未取得医疗广告审查证明。",
                "determinedBy", "执法二科",
                "documentNo", "认定〔2021〕3号",
                "contact", "经办人 63210000");
        Document page = liaison.submit(Pages.form(blank, "/transfers"), slip);
        for (String channel : List.of("VIDEO", "LIFE_SERVICE")) {
            page = liaison.submit(Pages.form(page, "/items"), item(matter, channel));
        }
        return Scans.upload(liaison, page, "MATERIAL");
    }

    private static Map<String, String> item(Matter matter, String channel) {
        return Map.of(
                "platform",
                matter.subject(),
                "channel",
                channel,
                "address",
                "https://example.com/" + matter.subject() + "/" + channel,
                "content",
                "宣称无须就医即可注射。",
                "category",
                "ADVERT_BY_NON_INSTITUTION",
                "foundAt",
                matter.begins() + "T09:00");
    }

    @Override
    public boolean act(Person person, Document page, Matter matter, String what, int before) throws IOException {
        Entry entry = switch (what) {
            case "partly-answered" -> results(page, 1);
            case "answered" -> results(page, Integer.MAX_VALUE);
            default -> ENTRIES.get(what);
        };
        return entry.send(person, page);
    }

    private static Entry results(Document page, int atMost) {
        Map<String, String> results = new TreeMap<>();
        for (Element result : page.select("main select[name^=disposal]")) {
            results.put(result.attr("name"), results.size() < atMost ? "REMOVED" : "");
        }
        return new Entry("dispose-items", "", results);
    }
}
