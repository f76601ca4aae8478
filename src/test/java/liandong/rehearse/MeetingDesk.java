package liandong.rehearse;

import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import liandong.rehearse.Whims.Convening;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What is done about liaison meetings (联络员会议) and what they charged units with (议定事项). */
class MeetingDesk {

    private static final int MEETS_IN = 4;

    private final Whims whims;
    private final OfficeDays days;
    private final Supplier<LocalDate> today;
    private String toPutOff;

    MeetingDesk(Whims whims, OfficeDays days, Supplier<LocalDate> today) {
        this.whims = whims;
        this.days = days;
        this.today = today;
    }

    void meet(Person officer, Document page) throws IOException {
        if (Pages.offered(page, "/confirmation") != null) {
            confirm(officer, page);
        }
        Element record = Pages.offered(page, "/decisions");
        if (record != null) {
            officer.submit(record, decisions(record));
        }
        officer.chooseIfOffered(page, "/minutes", "approve");
    }

    private void confirm(Person officer, Document page) throws IOException {
        Convening how = whims.nextMeeting();
        if (how == Convening.NOT_AT_ALL) {
            officer.fillIfOffered(page, "/not-convened", Map.of("reason", "本期没有需要会商的事项。"));
        } else {
            Document confirmed = officer.submit(Pages.form(page, "/confirmation"), meetsIn(MEETS_IN));
            toPutOff = how == Convening.PUT_OFF ? confirmed.location() : null;
        }
    }

    /** When the invitations have left, another day is named (改期). */
    void putOff(Person officer) throws IOException {
        if (toPutOff != null) {
            officer.fillIfOffered(officer.read(toPutOff), "/rescheduling", meetsIn(MEETS_IN));
            toPutOff = null;
        }
    }

    private Map<String, String> meetsIn(int workdays) {
        return Map.of("date", days.shift(today.get(), workdays).toString(), "time", "14:00", "place", "一楼会议室");
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

    void carryOut(Person person, Document page) throws IOException {
        person.fillIfOffered(page, "/result", Map.of("result", "已补报并完善内部报送制度。"));
        person.chooseIfOffered(page, "/verification", "done");
    }
}
