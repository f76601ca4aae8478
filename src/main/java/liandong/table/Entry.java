package liandong.table;

import java.util.List;

/** What was typed, as far as it could be read (填报录入); what could not be read is missing in the values and named in the findings. */
public record Entry(ReportValues values, List<Finding> findings) {

    public Entry {
        findings = List.copyOf(findings);
    }

    public boolean isReadable() {
        return findings.isEmpty();
    }
}
