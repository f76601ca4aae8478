package liandong.rehearse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;

/**
 * How the units behave. A file names it; what it does not name is drawn from a mix with a fixed seed, so that two runs
 * are alike.
 *
 * <pre>
 * seed: 20210805                      # of the draw
 * mix: {onTime: 70, late: 12, silent: 6, returned: 8, zero: 4}      # weights
 * units:                              # by name of the unit
 *   市市场监管局:
 *     "*": onTime                     # every item and period
 *     R_MONTHLY: {2021-08: late 2}    # two working days late
 *     S_AGENCY: returned              # returned once, sent in again
 *   黄浦区卫生健康委: {R_MONTHLY: {2021-09: silent, 2021-10: zero}}
 * peerHeads: approve                  # what the lead does with proposals towards peers: approve | decline
 * </pre>
 */
class Behaviour {

    /** One unit's conduct for one report. {@code days} are working days after the due day. */
    record Conduct(Kind kind, int days) {}

    enum Kind {
        ON_TIME,
        LATE,
        SILENT,
        RETURNED,
        ZERO
    }

    private final JsonNode file;
    private final long seed;

    private Behaviour(JsonNode file) {
        this.file = file;
        this.seed = file.path("seed").asLong(20210805);
    }

    static Behaviour lifelike() {
        return new Behaviour(MissingNode.getInstance());
    }

    static Behaviour read(Path path) throws IOException {
        return new Behaviour(new YAMLMapper().readTree(path.toFile()));
    }

    Conduct of(String unitName, String itemId, String period) {
        JsonNode unit = file.path("units").path(unitName);
        for (JsonNode candidate : new JsonNode[] {unit.path(itemId).path(period), unit.path(itemId), unit.path("*")}) {
            if (candidate.isTextual()) {
                return parse(candidate.asText());
            }
        }
        return drawn(unitName + "|" + itemId + "|" + period);
    }

    /** Whether the file says anything about a unit. */
    boolean names(String unitName) {
        return file.path("units").has(unitName);
    }

    boolean approvesProposals() {
        return !file.path("peerHeads").asText("approve").equals("decline");
    }

    private Conduct drawn(String key) {
        Random random = new Random(seed * 31 + key.hashCode());
        random.nextInt();
        JsonNode mix = file.path("mix");
        int[] weights = {
            mix.path("onTime").asInt(68),
            mix.path("late").asInt(12),
            mix.path("silent").asInt(6),
            mix.path("returned").asInt(8),
            mix.path("zero").asInt(6)
        };
        int draw = random.nextInt(java.util.Arrays.stream(weights).sum());
        int kind = 0;
        while (draw >= weights[kind]) {
            draw -= weights[kind++];
        }
        Kind drawn = new Kind[] {Kind.ON_TIME, Kind.LATE, Kind.SILENT, Kind.RETURNED, Kind.ZERO}[kind];
        // On time: from four working days before the due day to the day itself. Late: one to seven working days.
        return new Conduct(drawn, drawn == Kind.LATE ? 1 + random.nextInt(7) : -random.nextInt(5));
    }

    private static Conduct parse(String text) {
        String[] words = text.trim().split("\\s+");
        Kind kind = switch (words[0]) {
            case "onTime" -> Kind.ON_TIME;
            case "late" -> Kind.LATE;
            case "silent" -> Kind.SILENT;
            case "returned" -> Kind.RETURNED;
            case "zero" -> Kind.ZERO;
            default ->
                throw new IllegalArgumentException(
                        "Behaviour '" + text + "': expected onTime, late N, silent, returned or zero");
        };
        int days = words.length > 1 ? Integer.parseInt(words[1]) : kind == Kind.LATE ? 1 : -1;
        return new Conduct(kind, kind == Kind.LATE ? days : -Math.abs(days));
    }
}
