package liandong.reporting.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import liandong.shared.Refused;

/**
 * The lines of remarks in the form of a return (逐处意见): {@code remarkAt.0} says where, {@code remark.0} what.
 *
 * @param lines as typed, blank ones at the end to type more
 */
record RemarkForm(List<Line> lines) {

    private static final int BLANK_LINES = 3;
    private static final int MOST_LINES = 60;
    private static final int LENGTH = 1000;

    /** One line of it. */
    record Line(String address, String text) {

        boolean isBlank() {
            return address.isBlank() && text.isBlank();
        }
    }

    RemarkForm {
        lines = List.copyOf(lines);
    }

    static RemarkForm blank() {
        return of(Map.of());
    }

    static RemarkForm of(Map<String, String> parameters) {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < MOST_LINES; i++) {
            Line line = new Line(
                    parameters.getOrDefault("remarkAt." + i, ""),
                    parameters.getOrDefault("remark." + i, "").strip());
            if (!line.isBlank()) {
                lines.add(line);
            }
        }
        for (int i = 0; i < BLANK_LINES; i++) {
            lines.add(new Line("", ""));
        }
        return new RemarkForm(lines);
    }

    /** By address; two remarks about one place become one. */
    Map<String, String> remarks() {
        Map<String, String> remarks = new LinkedHashMap<>();
        for (Line line : lines) {
            if (line.isBlank()) {
                continue;
            }
            if (line.address().isBlank() || line.text().isBlank()) {
                throw new Refused("review.return.refused.half");
            }
            remarks.merge(line.address(), line.text(), (one, other) -> one + "；" + other);
        }
        if (remarks.values().stream().anyMatch(text -> text.length() > LENGTH)) {
            throw new Refused("review.return.refused.long", LENGTH);
        }
        return remarks;
    }
}
