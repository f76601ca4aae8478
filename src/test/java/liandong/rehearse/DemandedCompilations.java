package liandong.rehearse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Each revision of a compilation (汇总) counts what was accepted by then, with the figures that were valid then. */
class DemandedCompilations implements Demand {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public void check(Evidence evidence, Differences differences) {
        Map<String, List<Timeline>> rounds = evidence.demanded.values().stream()
                .collect(Collectors.groupingBy(line -> line.owed.item() + "|" + line.owed.period()));
        rounds.forEach((round, lines) -> {
            List<JsonNode> revisions = revisions(round, evidence);
            if (revisions.isEmpty()) {
                differences.add("%s was never compiled", round);
                return;
            }
            String compiled = revisions.get(0).get("compiled_at").asText();
            differences.unlessSame(round, "first compiled on", firstCompiled(lines), compiled.replaceFirst("T.*", ""));
            complete(round, lines, revisions.get(revisions.size() - 1), differences);
            revisions.forEach(revision -> totals(round, lines, revision, evidence.playbook, differences));
        });
    }

    private static List<JsonNode> revisions(String round, Evidence evidence) {
        List<JsonNode> revisions = new ArrayList<>();
        for (JsonNode row : evidence.state.get("compilations")) {
            if ((row.get("item").asText() + "|" + row.get("period").asText()).equals(round)) {
                revisions.add(row);
            }
        }
        return revisions;
    }

    /** At the cut-off with what is there, or as soon as nothing is left to wait for. */
    private static LocalDate firstCompiled(List<Timeline> lines) {
        LocalDate afterCutOff = lines.get(0).owed.cutOff().plusDays(1);
        LocalDate settled = lines.stream()
                .map(line -> line.neverArrives() ? line.owed.lock().plusDays(1) : line.acceptedOn())
                .max(LocalDate::compareTo)
                .orElseThrow();
        return settled.isBefore(afterCutOff) ? settled : afterCutOff;
    }

    /** The last revision holds all that arrived and names who was missing. */
    private static void complete(String round, List<Timeline> lines, JsonNode last, Differences differences) {
        long arrived = lines.stream().filter(line -> !line.neverArrives()).count();
        differences.unlessSame(
                round,
                "reports in the last compilation",
                arrived,
                last.get("accepted").asLong());
        differences.unlessSame(
                round, "reports expected", lines.size(), last.get("expected").asLong());
        LocalDateTime compiledAt = LocalDateTime.parse(last.get("compiled_at").asText());
        for (Timeline line : lines) {
            if (!line.neverArrives() && compiledAt.isBefore(line.countsFrom().atTime(Timeline.OFFICES_ACT, 0))) {
                differences.add(
                        "%s: compiled last at %s, before the figures of %s were in force",
                        round, compiledAt, line.owed.unit().name());
            }
        }
        String missing = last.path("missing").asText();
        for (Timeline line : lines) {
            if (line.neverArrives() && !missing.contains(line.owed.unit().name())) {
                differences.add(
                        "%s: the compilation does not name %s as missing",
                        round, line.owed.unit().name());
            }
        }
    }

    private static void totals(
            String round, List<Timeline> lines, JsonNode revision, Playbook playbook, Differences differences) {
        LocalDateTime compiledAt =
                LocalDateTime.parse(revision.get("compiled_at").asText());
        String number = revision.get("revision").asText();
        String totals = revision.path("totals").asText();
        List<Timeline> counted =
                lines.stream().filter(line -> line.isAcceptedAt(compiledAt)).toList();
        differences.unlessSame(
                round,
                "reports in revision " + number,
                counted.size(),
                revision.get("accepted").asLong());
        Map<String, BigDecimal> sums = new HashMap<>();
        for (Timeline line : counted) {
            line.figuresAt(compiledAt, playbook)
                    .forEach((cell, figure) -> sums.merge(cell, new BigDecimal(figure), BigDecimal::add));
        }
        sums.forEach((cell, sum) -> {
            String found = figure(totals, cell.split("\\."));
            if (found == null || new BigDecimal(found).compareTo(sum) != 0) {
                differences.add("%s: total of %s in revision %s should be %s, is %s", round, cell, number, sum, found);
            }
        });
    }

    private static String figure(String totals, String... path) {
        try {
            JsonNode node = JSON.readTree(totals);
            for (String part : path) {
                node = node.path(part);
            }
            return node.isMissingNode() ? null : node.asText();
        } catch (java.io.IOException e) {
            return null;
        }
    }
}
