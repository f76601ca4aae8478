package liandong.reporting.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import liandong.reporting.ReportRevision;
import org.springframework.stereotype.Component;

/** Where what a person brings differs from what somebody saved meanwhile (差异对照). */
@Component
class Differences {

    private final PlaceNames names;

    Differences(PlaceNames names) {
        this.names = names;
    }

    /**
     * @param typed what the person brings
     * @param saved what the other person saved
     */
    record Difference(String address, String place, String typed, String saved) {}

    List<Difference> of(ReportPage page) {
        ReportRevision shown = page.shown();
        if (shown == null) {
            return List.of();
        }
        ReportForm saved = ReportForm.of(shown.draft());
        List<Difference> differences = new ArrayList<>();
        Set<String> addresses = new TreeSet<>(saved.typed().keySet());
        addresses.addAll(page.typed().keySet());
        for (String address : addresses) {
            String place = names.of(page.table(), address);
            String theirs = saved.typed().getOrDefault(address, "");
            String mine = page.value(address);
            if (!place.isEmpty() && !theirs.strip().equals(mine.strip())) {
                differences.add(new Difference(address, place, mine, theirs));
            }
        }
        return differences;
    }
}
