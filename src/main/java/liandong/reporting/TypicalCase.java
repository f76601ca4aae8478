package liandong.reporting;

import java.util.Map;

/**
 * A registered case as a report would tell it (典型案例).
 *
 * @param fields by column code of the table's catalogue of cases
 */
public record TypicalCase(long id, String label, String link, Map<String, String> fields) {

    public TypicalCase {
        fields = Map.copyOf(fields);
    }
}
