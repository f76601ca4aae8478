package liandong.campaign;

import java.util.List;

/** Something a unit wrote (归档记录), e.g. one revision of a report, line by line. */
public record ArchiveRecord(long unitId, String matter, String title, List<Line> lines) {

    public ArchiveRecord {
        lines = List.copyOf(lines);
    }

    /** One value and what it is. */
    public record Line(String label, String text) {}
}
