package liandong.rehearse;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import liandong.rehearse.Conduct.Kind;

/** Who asked for more time got it, or was told why not (延期申请), each once and by mail; nobody else asked. */
class DemandedExtensions implements Demand {

    @Override
    public void check(Evidence evidence, Differences differences) {
        evidence.eachReport((line, id) -> {
            List<JsonNode> found = evidence.rows("extensionRequests", id);
            differences.unlessSame(
                    line.owed.key(), "requests for more time", line.asksOn == null ? 0 : 1, found.size());
            if (line.asksOn != null && found.size() == 1) {
                decided(line, found.get(0), evidence, differences);
            }
        });
    }

    private static void decided(Timeline line, JsonNode request, Evidence evidence, Differences differences) {
        String key = line.owed.key();
        boolean granted = line.conduct.kind() == Kind.EXTENDED;
        boolean needed = line.conduct.kind() != Kind.NOT_NEEDED;
        differences.unlessSame(
                key,
                "request for more time",
                granted ? "GRANTED" : needed ? "REFUSED" : "OBSOLETE",
                request.get("state").asText());
        differences.unlessSame(
                key,
                "due day granted",
                granted ? line.wantedDue() : "none",
                request.path("granted_due").asText("none"));
        String requestId = request.get("id").asText();
        evidence.demandMail(
                line,
                line.owed.receiver(),
                "OFFICER",
                "extension-asked:" + requestId,
                line.asksOn.atTime(Timeline.UNITS_ACT, 0),
                differences);
        if (!needed) {
            return;
        }
        evidence.demandMail(
                line,
                line.owed.unit(),
                "LIAISON",
                granted
                        ? "report-extended:" + request.get("obligation_id").asText() + ":1"
                        : "extension-refused:" + requestId,
                line.asksOn.atTime(Timeline.OFFICES_ACT, 0),
                differences);
    }
}
