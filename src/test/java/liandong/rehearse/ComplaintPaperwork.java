package liandong.rehearse;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import liandong.rehearse.Reporters.Reporter;
import org.jsoup.nodes.Document;

/** What is entered on the pages of complaints and of the reward of who reported (投诉举报、举报奖励). */
class ComplaintPaperwork implements Paperwork {

    @Override
    public Document begin(Person liaison, Matter matter, Document blank) throws IOException {
        ComplaintCourse course = (ComplaintCourse) matter.course();
        Map<String, String> complaint = new HashMap<>(Map.of(
                "track", course.track(),
                "subjectName", matter.subject(),
                "facts", "来人反映该店无证注射美容针剂。"));
        if (course.isNamed()) {
            complaint.put("complainantName", "赵丽华");
            complaint.put("complainantContact", "13800001234");
        }
        return liaison.submit(Pages.form(blank, "/complaints"), complaint);
    }

    @Override
    public boolean act(Person person, Document page, Matter matter, String what, int before) throws IOException {
        return entry((ComplaintCourse) matter.course(), what).send(person, page);
    }

    private static Entry entry(ComplaintCourse course, String what) {
        return switch (what) {
            case "accepted" -> Entry.of("accept-complaint", "accept");
            case "refused" -> Entry.of("accept-complaint", "refuse", "said", "不属于本单位受理范围，请向主管部门反映。");
            case "confirmed" -> Entry.of("verify-matter", "confirm", "said", "现场查见无证开展注射项目。");
            case "unfounded" -> Entry.of("verify-matter", "nothing", "said", "现场核查未见反映的情况。");
            case "extension" -> Entry.of("verify-matter", "extension", "said", "当事人外出，需要延长核查。");
            case "extension-granted" -> Entry.of("allow-more-time", "grant");
            case "extension-refused" -> Entry.of("allow-more-time", "refuse", "said", "请按期完成核查。");
            case "handled" ->
                Entry.of(
                        "handle-matter", "", "outcome", course.outcome(), "documentNo", "罚〔2021〕12号", "said", "已依法处理。");
            case "answered" -> Entry.of("answer-complainant", "", "said", "已书面告知办理结果。");
            case "called-back" -> Entry.of("call-back", "", "satisfaction", "SATISFIED", "said", "对办理结果满意。");
            case "reward-applied" -> Entry.of("reward/application", "", "level", "2", "base", "20000");
            case "reward-granted" -> Entry.of("reward/decide-reward", "grant");
            case "reward-refused" -> Entry.of("reward/decide-reward", "refuse", "why", "所报情况此前已经掌握。");
            case "reward-paid" -> Entry.of("reward/pay-reward", "", "voucher", "奖〔2021〕1号");
            default -> throw new IllegalArgumentException("A complaint is not " + what);
        };
    }

    @Override
    public Reporter unasked(Matter matter, String what) {
        return what.equals("reward-applied") ? matter.from() : null;
    }
}
