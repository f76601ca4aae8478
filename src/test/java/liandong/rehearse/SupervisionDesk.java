package liandong.rehearse;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Supplier;
import org.jsoup.nodes.Document;

/** What is done on the page of a supervision (督办): the unit replies, its head explains, the lead decides. */
class SupervisionDesk {

    private final Decisions decisions;
    private final OfficeDays days;
    private final Supplier<LocalDate> today;

    SupervisionDesk(Decisions decisions, OfficeDays days, Supplier<LocalDate> today) {
        this.decisions = decisions;
        this.days = days;
        this.today = today;
    }

    void work(Person person, Document page, long supervisionId) throws IOException {
        person.fillIfOffered(page, "/reply", Map.of("reply", "数据正在核对，将尽快报送。"));
        person.fillIfOffered(page, "/explanation", Map.of("explanation", "基层数据汇总延迟，已安排专人负责。"));
        if (Pages.offered(page, "/measure") != null) {
            String chosen = decisions.measure(supervisionId);
            String newDue = chosen.equals("EXTEND") ? days.shift(today.get(), 3).toString() : "";
            person.fillIfOffered(page, "/measure", Map.of("measure", chosen, "note", "请按要求整改并尽快报送。", "newDue", newDue));
        }
    }
}
