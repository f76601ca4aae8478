package liandong.archive;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import liandong.campaign.ArchiveMark;
import liandong.campaign.ArchiveRecord;
import liandong.campaign.Participant;

/** One unit on its page (单位卷宗): matter by matter what happened, and what it wrote. */
public final class UnitSection {

    private final Participant unit;
    private final Map<String, Matter> matters = new HashMap<>();
    private final Tally tally = new Tally();

    UnitSection(Participant unit) {
        this.unit = unit;
    }

    /** One line of its course. */
    public record Line(String at, ArchiveMark mark, String text) {}

    /** What belongs together, e.g. one report. */
    public record Matter(String title, Instant since, List<Line> lines, List<ArchiveRecord> records) {}

    /** Events come in the order of time. */
    void add(UnitEvent event, String at) {
        matter(event.matter(), event.at()).lines().add(new Line(at, event.mark(), event.text()));
        tally.count(event.mark());
    }

    void add(ArchiveRecord record) {
        matter(record.matter(), Instant.MAX).records().add(record);
    }

    private Matter matter(String title, Instant since) {
        return matters.computeIfAbsent(title, name -> new Matter(name, since, new ArrayList<>(), new ArrayList<>()));
    }

    public Participant unit() {
        return unit;
    }

    public Tally tally() {
        return tally;
    }

    /** What began first stands first. */
    public Collection<Matter> matters() {
        return matters.values().stream()
                .sorted(Comparator.comparing(Matter::since).thenComparing(Matter::title))
                .toList();
    }
}
