package liandong.rehearse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import liandong.rehearse.Conduct.Kind;

/**
 * How the units behave. A file names it (src/docs/rehearsal.md); what it does not name is drawn from a mix with a fixed
 * seed, so that two runs are alike.
 */
class Behaviour {

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

    /** What the file says about a report. */
    Optional<Conduct> written(String unitName, String itemId, String period) {
        JsonNode unit = file.path("units").path(unitName);
        for (JsonNode candidate : new JsonNode[] {unit.path(itemId).path(period), unit.path(itemId), unit.path("*")}) {
            if (candidate.isTextual()) {
                return Optional.of(Conduct.parse(candidate.asText()));
            }
        }
        return Optional.empty();
    }

    /** Whether the head of that unit looks at every report before it leaves (本单位先审). */
    boolean headLooksFirst(String unitName) {
        return file.path("units").path(unitName).path("ownReview").asBoolean();
    }

    /** The matters of that kind, when the file lists them; the list may be empty. */
    Optional<JsonNode> matters(MatterKind kind) {
        return Optional.of(file.path(kind.area)).filter(JsonNode::isArray);
    }

    /** Whether everything that can happen is to happen: when nobody says otherwise. */
    boolean demandsEveryActivity() {
        return file.isMissingNode();
    }

    boolean approvesProposals() {
        return !file.path("peerHeads").asText("approve").equals("decline");
    }

    int weight(Kind kind) {
        return file.path("mix").path(kind.word).asInt(kind.weight);
    }

    Conduct drawn(String unitName, String itemId, String period) {
        Random random = new Random(seed * 31 + (unitName + "|" + itemId + "|" + period).hashCode());
        random.nextInt();
        Kind[] kinds = Kind.values();
        int draw = random.nextInt(Arrays.stream(kinds).mapToInt(this::weight).sum());
        int place = 0;
        while (draw >= weight(kinds[place])) {
            draw -= weight(kinds[place++]);
        }
        Kind kind = kinds[place];
        return switch (kind) {
            case ON_TIME, ZERO, BY_PHONE, SENT_BACK, BACK_ENTERED -> new Conduct(kind, random.nextInt(5));
            case RETURNED -> new Conduct(kind, 2 + random.nextInt(3));
            case LATE -> new Conduct(kind, 1 + random.nextInt(7));
            default -> Conduct.usual(kind);
        };
    }
}
