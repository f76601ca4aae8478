package liandong.archive;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import liandong.campaign.ArchiveMark;

/** How often what happened (归档计数), for one line of the index. */
public final class Tally {

    /** What is counted, in the order of the columns. */
    public static final List<ArchiveMark> COUNTED = Arrays.stream(ArchiveMark.values())
            .filter(mark -> mark != ArchiveMark.OTHER)
            .toList();

    private final Map<ArchiveMark, Integer> counts = new EnumMap<>(ArchiveMark.class);

    void count(ArchiveMark mark) {
        counts.merge(mark, 1, Integer::sum);
    }

    void add(Tally other) {
        other.counts.forEach((mark, count) -> counts.merge(mark, count, Integer::sum));
    }

    public int of(ArchiveMark mark) {
        return counts.getOrDefault(mark, 0);
    }
}
