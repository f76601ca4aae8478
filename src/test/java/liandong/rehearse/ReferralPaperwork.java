package liandong.rehearse;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import liandong.rehearse.Reporters.Reporter;
import org.jsoup.nodes.Document;

/** What is entered on the pages of cases referred to the police (涉嫌犯罪案件移送). */
class ReferralPaperwork implements Paperwork {

    /** Conclusions of the procuratorate, which takes no part here: the referring unit scans its paper. */
    private static final Set<String> SCANNED = Set.of("tell-to-file", "hold-reasons");

    @Override
    public Document begin(Person liaison, Matter matter, Document blank) throws IOException {
        Map<String, String> report = new HashMap<>(Map.of(
                "suspect", matter.subject(),
                "charge", "非法行医罪",
                "story", "两次因非法行医受到行政处罚后再次非法行医。",
                "taskForce", "执法人员甲\n执法人员乙",
                "police", matter.to().name(),
                "procuratorate", "同级人民检察院"));
        report.putAll(Map.of("letterCopies", "1", "reportCopies", "1", "itemsCopies", "1", "noAppraisal", "无须鉴定"));
        return liaison.submit(Pages.form(blank, "/referrals"), report);
    }

    @Override
    public boolean act(Person person, Document page, Matter matter, String what, int before) throws IOException {
        if (what.equals("hand-in")) {
            return Entry.of("report", "hand-in").send(person, page);
        }
        Entry entry = Entry.of(
                what,
                "",
                "paperNo",
                "〔2021〕" + matter.begins().getDayOfYear() + "号",
                "name",
                what.equals("forward") ? matter.to().name() : "值班民警张某",
                "note",
                "详见所附文书。");
        return entry.send(person, SCANNED.contains(what) ? Scans.upload(person, page, "SOURCE") : page);
    }

    @Override
    public Reporter unasked(Matter matter, String what) {
        return what.equals("reverse") ? matter.to() : null;
    }
}
