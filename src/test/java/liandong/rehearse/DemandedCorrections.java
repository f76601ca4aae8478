package liandong.rehearse;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import liandong.rehearse.Conduct.Kind;

/**
 * What was corrected after acceptance (接收后更正) counts as another revision, or the old one stays and the unit is told why.
 * The figures themselves are {@link DemandedCompilations}.
 */
class DemandedCorrections implements Demand {

    @Override
    public void check(Evidence evidence, Differences differences) {
        evidence.eachReport((line, id) -> {
            List<JsonNode> found = evidence.rows("corrections", id);
            boolean dropped = line.conduct.kind() == Kind.NEVER_CORRECTED;
            differences.unlessSame(
                    line.owed.key(), "corrections", line.correctsOn == null ? 0 : dropped ? 2 : 1, found.size());
            if (dropped) {
                found.forEach(row -> differences.unlessSame(
                        line.owed.key(),
                        "correction",
                        "DROPPED",
                        row.get("state").asText()));
            } else if (line.correctsOn != null && found.size() == 1) {
                decided(line, found.get(0), evidence, differences);
            }
        });
    }

    private static void decided(Timeline line, JsonNode correction, Evidence evidence, Differences differences) {
        String key = line.owed.key();
        boolean taken = line.conduct.kind() == Kind.CORRECTED;
        int oldRevision = correction.get("old_revision").asInt();
        int newRevision = correction.path("new_revision").asInt();
        differences.unlessSame(
                key,
                "correction",
                taken ? "COUNTED" : "REFUSED",
                correction.get("state").asText());
        differences.unlessSame(key, "revision handed in as a correction", oldRevision + 1, newRevision);
        differences.unlessSame(
                key,
                "revision in force",
                taken ? newRevision : oldRevision,
                correction.get("revision_in_force").asInt());
        evidence.demandMail(
                line,
                line.owed.unit(),
                "LIAISON",
                (taken ? "correction-taken:" : "correction-refused:")
                        + correction.get("id").asText(),
                line.correctsOn.atTime(Timeline.OFFICES_ACT, 0),
                differences);
    }
}
