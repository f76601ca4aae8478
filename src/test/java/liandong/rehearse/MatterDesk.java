package liandong.rehearse;

import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import liandong.rehearse.Course.Act;
import liandong.rehearse.Reporters.Reporter;
import org.jsoup.nodes.Document;

/** Takes the matters of a rehearsal along their courses: begun and taken back by plan, all else from the inbox. */
class MatterDesk {

    private final List<Matter> matters;
    private final OfficeDays days;
    private final Supplier<LocalDate> today;
    private final Notes notes;
    /** By the address of its page. */
    private final Map<String, Matter> begun = new HashMap<>();

    MatterDesk(List<Matter> matters, OfficeDays days, Supplier<LocalDate> today, Notes notes) {
        this.matters = matters;
        this.days = days;
        this.today = today;
        this.notes = notes;
    }

    /** At the hour of the units: what is done of one's own will on that day. */
    void act(Stage stage) throws IOException {
        List<Matter> due = matters.stream().filter(this::isDueUnasked).toList();
        if (due.isEmpty()) {
            return;
        }
        LocalDateTime now = today.get().atTime(Timeline.UNITS_ACT, 0);
        stage.moveTo(now);
        for (Matter matter : due) {
            Reporter unit = notes.page(matter).isPresent() ? unasked(matter) : matter.from();
            Person liaison = stage.person(unit.name(), unit.region(), "LIAISON");
            if (notes.page(matter).isPresent()) {
                act(liaison, liaison.read(notes.page(matter).get()), matter, now);
            } else {
                begin(liaison, matter, now);
            }
        }
    }

    private boolean isDueUnasked(Matter matter) {
        return notes.page(matter).isEmpty()
                ? today.get().equals(matter.begins())
                : unasked(matter) != null && !today.get().isBefore(readyOn(matter));
    }

    private void begin(Person liaison, Matter matter, LocalDateTime now) throws IOException {
        String area = "/" + matter.kind().area;
        Document blank = liaison.read(area + "/new?campaign=" + notes.campaignId());
        Document written = matter.kind().paperwork.begin(liaison, matter, blank);
        String page = written.location().replaceAll(".*(" + area + "/\\d+).*", "$1");
        begun.put(page, matter);
        notes.begun(matter, page);
        if (!rests(page)) {
            act(liaison, written, matter, now);
        }
    }

    /** The step that stands open on the page of a matter. */
    void work(Person person, Document page, String link) throws IOException {
        Matter matter = begun.get(address(link));
        if (matter != null && !rests(link)) {
            act(person, page, matter, today.get().atTime(Timeline.OFFICES_ACT, 0));
        }
    }

    private void act(Person person, Document page, Matter matter, LocalDateTime now) throws IOException {
        String what = next(matter).orElseThrow().what();
        int before = notes.done(matter.subject(), what).size();
        if (matter.kind().paperwork.act(person, page, matter, what, before)) {
            notes.did(matter, what, now);
        }
    }

    /** Whether the page at that address is of a matter about which nobody does anything today. */
    boolean rests(String link) {
        Matter matter = begun.get(address(link));
        return matter != null
                && (next(matter).isEmpty()
                        || unasked(matter) != null
                        || today.get().isBefore(readyOn(matter)));
    }

    private static String address(String link) {
        return link.replaceAll("#.*", "");
    }

    private Optional<Act> next(Matter matter) {
        return matter.course().acts().stream()
                .skip(notes.done(matter.subject()).size())
                .findFirst();
    }

    private Reporter unasked(Matter matter) {
        return next(matter)
                .map(act -> matter.kind().paperwork.unasked(matter, act.what()))
                .orElse(null);
    }

    private LocalDate readyOn(Matter matter) {
        List<Notes.Done> done = notes.done(matter.subject());
        LocalDate last = done.isEmpty()
                ? matter.begins()
                : done.get(done.size() - 1).at().toLocalDate();
        int later = next(matter).orElseThrow().later();
        return later == 0 ? last : days.shift(last, later);
    }
}
