package liandong.casework;

import java.util.ArrayList;
import java.util.List;

/** What a correction changed, for the audit (更正内容): figures and days from → to, texts by name only. */
final class CaseChanges {

    private final List<String> changes = new ArrayList<>();

    private CaseChanges() {}

    static String between(CaseFacts before, CaseFacts after) {
        CaseChanges found = new CaseChanges();
        found.text("title", before.title(), after.title());
        found.text("subject", before.subject(), after.subject());
        found.text("place", before.place(), after.place());
        found.value("violation", before.violation(), after.violation());
        found.text("facts", before.facts(), after.facts());
        found.text("violated", before.violated(), after.violated());
        found.text("penalty-basis", before.penaltyBasis(), after.penaltyBasis());
        found.value("decision-number", before.decisionNumber(), after.decisionNumber());
        found.value("penalty", before.penalty(), after.penalty());
        found.value("dates", before.dates(), after.dates());
        found.value("suspected-crime", before.suspectedCrime(), after.suspectedCrime());
        return String.join("; ", found.changes);
    }

    private void text(String name, Object before, Object after) {
        if (!before.equals(after)) {
            changes.add(name);
        }
    }

    private void value(String name, Object before, Object after) {
        if (!before.equals(after)) {
            changes.add(name + ": " + before + " → " + after);
        }
    }
}
