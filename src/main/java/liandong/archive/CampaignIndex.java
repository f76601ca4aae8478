package liandong.archive;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The index of a package while its pages are written (索引): units and matters, and how often what happened with them. */
final class CampaignIndex {

    /** So many units are listed by name; of more their pages are. */
    private static final int MOST = 500;

    private record PageOfUnits(List<String> names, Tally tally) {}

    private final List<IndexLine> units = new ArrayList<>();
    private final Map<String, PageOfUnits> pages = new LinkedHashMap<>();
    private final Map<String, Tally> matters = new HashMap<>();
    private final Map<String, java.time.Instant> since = new HashMap<>();

    void unit(String path, UnitSection section) {
        String name = section.unit().unitName();
        units.add(new IndexLine(name, path + "#u" + section.unit().unitId(), section.tally()));
        PageOfUnits page = pages.computeIfAbsent(path, first -> new PageOfUnits(new ArrayList<>(), new Tally()));
        page.names().add(name);
        page.tally().add(section.tally());
    }

    void matter(UnitEvent event) {
        matters.computeIfAbsent(event.matter(), first -> new Tally()).count(event.mark());
        since.merge(event.matter(), event.at(), (one, other) -> one.isBefore(other) ? one : other);
    }

    int units() {
        return units.size();
    }

    List<IndexLine> unitLines() {
        return units.size() <= MOST
                ? List.copyOf(units)
                : pages.entrySet().stream()
                        .map(page -> new IndexLine(
                                page.getValue().names().get(0) + " … "
                                        + page.getValue()
                                                .names()
                                                .get(page.getValue().names().size() - 1),
                                page.getKey(),
                                page.getValue().tally()))
                        .toList();
    }

    /** What began first stands first. */
    List<IndexLine> matterLines() {
        return matters.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(java.util.Comparator.comparing(since::get)))
                .map(matter -> new IndexLine(matter.getKey(), "", matter.getValue()))
                .toList();
    }
}
