package liandong.rehearse;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import liandong.rehearse.Conduct.Kind;

/** What a unit said by telephone was entered for it (代录) with its source, and the unit confirmed it when told by mail. */
class DemandedProxyEntries implements Demand {

    @Override
    public void check(Evidence evidence, Differences differences) {
        evidence.eachReport((line, id) -> {
            boolean byPhone = line.conduct.kind() == Kind.BY_PHONE;
            List<JsonNode> found = evidence.rows("proxyEntries", id);
            List<String> states = found.stream()
                    .map(row ->
                            row.get("kind").asText() + " " + row.get("state").asText())
                    .toList();
            differences.unlessSame(
                    line.owed.key(), "entered for the unit", byPhone ? List.of("PHONE CONFIRMED") : List.of(), states);
            if (byPhone && found.size() == 1) {
                evidence.demandMail(
                        line,
                        line.owed.unit(),
                        "LIAISON",
                        "proxy-entered:" + found.get(0).get("id").asText(),
                        line.submitsOn.atTime(Timeline.UNITS_ACT, 0),
                        differences);
            }
        });
    }
}
