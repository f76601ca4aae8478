package liandong.table;

import java.util.List;
import java.util.Map;

/**
 * A text of a report (文字情况): one narrative, or one section for each heading that the plan asks for.
 *
 * @param heading the plan's words without spaces; empty for the narrative that has no heading of its own
 * @param label empty when the page's own word for it will do
 * @param required whether a report without it cannot be submitted
 */
public record TextPart(String heading, String label, int maxLength, boolean required) {

    /** Where the text without a heading is found in forms and findings. */
    public static final String NARRATIVE = "narrative";

    static final String SECTION = "text.";

    static TextPart narrative(String label, int maxLength, boolean required) {
        return new TextPart("", label, maxLength, required);
    }

    static TextPart section(String title, int maxLength, boolean required) {
        return new TextPart(title.replaceAll("[\\s\\p{Z}]", ""), title, maxLength, required);
    }

    /** As it is named in forms and findings, e.g. {@code text.取得的成效}. */
    public String address() {
        return heading.isEmpty() ? NARRATIVE : SECTION + heading;
    }

    /** The texts to show: those of the table, then what an older document holds under none of its headings. */
    static List<TextPart> withLeftover(List<TextPart> asked, Map<String, String> written) {
        boolean unplaced = written.getOrDefault(NARRATIVE, "").isBlank()
                || asked.stream().anyMatch(part -> part.heading().isEmpty());
        if (unplaced) {
            return asked;
        }
        return java.util.stream.Stream.concat(
                        asked.stream(), java.util.stream.Stream.of(narrative("", ReportTables.SUMMARY_LENGTH, false)))
                .toList();
    }
}
