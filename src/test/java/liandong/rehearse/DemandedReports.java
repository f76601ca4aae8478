package liandong.rehearse;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;
import liandong.rehearse.Conduct.Kind;

/** Who owes what by when, and when it arrived (应报). */
class DemandedReports implements Demand {

    @Override
    public void check(Evidence evidence, Differences differences) {
        Set<String> found = new HashSet<>();
        for (JsonNode row : evidence.state.get("obligations")) {
            String key = Evidence.key(row);
            found.add(key);
            Timeline line = evidence.demanded.get(key);
            if (line == null) {
                differences.add("%s is owed, but the plan demands no such report", key);
            } else {
                dates(line, row, evidence, differences);
                arrival(line, row, differences);
            }
        }
        evidence.demanded.keySet().stream()
                .filter(key -> !found.contains(key))
                .forEach(key -> differences.add("%s is demanded by the plan, but nobody owes it", key));
    }

    private static void dates(Timeline line, JsonNode row, Evidence evidence, Differences differences) {
        String key = line.owed.key();
        boolean moved = evidence.playbook.extended().contains(row.get("id").asLong());
        differences.unlessSame(
                key, "nominal due", line.owed.nominal(), row.get("nominal_due").asText());
        if (!moved) {
            differences.unlessSame(
                    key, "effective due", line.due(), row.get("effective_due").asText());
            differences.unlessSame(
                    key,
                    "times its due day moved",
                    line.dueRevision(),
                    row.get("due_revision").asInt());
        }
        if (line.neverArrives() && !moved) {
            differences.unlessSame(
                    key,
                    "locked at",
                    line.owed.lock().plusDays(1).atStartOfDay(),
                    row.path("locked_at").asText("never"));
        }
    }

    private static void arrival(Timeline line, JsonNode row, Differences differences) {
        String key = line.owed.key();
        differences.unlessSame(
                key,
                "state at the end",
                line.neverArrives() ? "LOCKED" : "ACCEPTED",
                row.get("state").asText());
        differences.unlessSame(
                key,
                "first handed in on",
                line.submitsOn == null ? "never" : line.submitsOn,
                day(row, "first_submitted_at"));
        differences.unlessSame(
                key, "accepted on", line.countsFrom() == null ? "never" : line.countsFrom(), day(row, "accepted_at"));
        differences.unlessSame(
                key,
                "times returned",
                line.againOn == null ? 0 : 1,
                row.get("return_count").asInt());
        differences.unlessSame(
                key,
                "zero report",
                line.conduct.kind() == Kind.ZERO && !line.neverArrives(),
                row.get("zero_report").asText());
    }

    private static String day(JsonNode row, String instant) {
        return row.path(instant).asText("never").replaceFirst("T.*", "");
    }
}
