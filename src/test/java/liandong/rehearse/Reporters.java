package liandong.rehearse;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Who a plan means when it says who reports, worked out from the file and the list of regions alone. */
class Reporters {

    /** How a unit stands to the lead: beside it, below it, or the lead itself. */
    enum Standing {
        PEER,
        BELOW,
        LEAD
    }

    /** One unit that must report. {@code planUnit} is its id in the plan. */
    record Reporter(String planUnit, String name, String region, String kind, Standing standing) {}

    /** 新疆生产建设兵团 is no province: 各省（区、市） does not count it. */
    private static final String CORPS = "660000";

    private final JsonNode plan;
    /** Code, name, level and parent of every region. */
    private final List<String[]> atlas;

    Reporters(JsonNode plan, Path regions) throws IOException {
        this.plan = plan;
        this.atlas = Files.readAllLines(regions).stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .filter(cells -> cells.length >= 4)
                .toList();
    }

    String lead() {
        return unitWith("role", "LEAD").path("name").asText();
    }

    private JsonNode unitWith(String field, String text) {
        for (JsonNode unit : plan.path("units")) {
            if (unit.path(field).asText().equals(text)) {
                return unit;
            }
        }
        throw new IllegalArgumentException("The plan has no unit with " + field + " " + text);
    }

    /** Who reviews it: the unit named, else the lead. */
    Reporter receiver(JsonNode to) {
        return expand(to.isTextual() ? unitWith("id", to.asText()) : unitWith("role", "LEAD"))
                .get(0);
    }

    /** Who sends: ids of classes or units, or {@code {units: […]}}. */
    List<Reporter> of(JsonNode from) {
        JsonNode names = from.isObject() ? from.path("units") : from;
        List<String> ids = new ArrayList<>();
        if (names.isArray()) {
            names.forEach(id -> ids.add(id.asText()));
        } else {
            ids.add(names.asText());
        }
        Map<String, Reporter> found = new LinkedHashMap<>();
        for (String id : ids) {
            for (Reporter reporter : membersOf(id)) {
                found.putIfAbsent(reporter.name() + reporter.region(), reporter);
            }
        }
        return List.copyOf(found.values());
    }

    private List<Reporter> membersOf(String id) {
        for (JsonNode group : plan.path("participantClasses")) {
            if (group.path("id").asText().equals(id)) {
                return members(group);
            }
        }
        return expand(unitWith("id", id));
    }

    private List<Reporter> members(JsonNode group) {
        List<String> named = new ArrayList<>();
        group.path("units").forEach(unit -> named.add(unit.asText()));
        JsonNode selector = group.path("selector");
        List<Reporter> found = new ArrayList<>();
        for (JsonNode unit : plan.path("units")) {
            boolean byName = named.contains(unit.path("id").asText());
            boolean byClass = named.isEmpty()
                    && !selector.isObject()
                    && unit.path("class").asText().equals(group.path("id").asText());
            for (Reporter reporter : expand(unit)) {
                if (byName || byClass || selector.isObject() && selects(selector, unit, reporter)) {
                    found.add(reporter);
                }
            }
        }
        return found;
    }

    /** A selector means those units of the plan that fit all it says; 区 are the counties right below the plan's region. */
    private boolean selects(JsonNode selector, JsonNode unit, Reporter reporter) {
        String[] region = region(reporter.region());
        String home = plan.path("region").asText();
        List<String> kinds = texts(selector.path("kind"));
        List<String> levels = texts(selector.path("level"));
        boolean levelFits = levels.isEmpty()
                || levels.contains(region[2])
                || levels.contains("DISTRICT") && region[2].equals("COUNTY") && region[3].equals(home);
        return !selector.path("entityType").isTextual()
                && (kinds.isEmpty() || kinds.contains(reporter.kind()))
                && levelFits
                && (!selector.path("parentRegion").isTextual()
                        || selector.path("parentRegion").asText().equals(region[3]))
                && (!selector.path("role").isTextual()
                        || selector.path("role")
                                .asText()
                                .equals(unit.path("role").asText()));
    }

    private static List<String> texts(JsonNode oneOrMore) {
        List<String> found = new ArrayList<>();
        if (oneOrMore.isTextual()) {
            found.add(oneOrMore.asText());
        }
        oneOrMore.forEach(one -> found.add(one.asText()));
        return found;
    }

    private String[] region(String code) {
        return atlas.stream()
                .filter(cells -> cells[0].equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No region " + code));
    }

    private List<Reporter> expand(JsonNode unit) {
        String role = unit.path("role").asText();
        String kind = unit.path("kind").asText();
        if (List.of("PARTNER", "REGULATED").contains(role)
                || List.of("SPONSOR", "REGULATED_ENTITY", "ASSOCIATION").contains(kind)) {
            return List.of();
        }
        String home = plan.path("region").asText();
        String id = unit.path("id").asText();
        if (!unit.path("multiplicity").isTextual()) {
            Standing standing = role.equals("LEAD")
                    ? Standing.LEAD
                    : List.of("MEMBER", "SUPPORT", "OVERSEER").contains(role) ? Standing.PEER : Standing.BELOW;
            return List.of(new Reporter(id, unit.path("name").asText(), home, kind, standing));
        }
        String level = unit.path("multiplicity").asText().equals("PER_PROVINCE") ? "PROVINCE" : "COUNTY";
        return atlas.stream()
                .filter(region -> region[2].equals(level) && region[3].equals(home) && !region[0].equals(CORPS))
                .map(region -> new Reporter(id, region[1] + suffix(unit), region[0], kind, Standing.BELOW))
                .toList();
    }

    /** 各区卫生健康委 becomes 黄浦区卫生健康委: what follows 各区, 各市 or the like; a remark in brackets is no name. */
    private static String suffix(JsonNode unit) {
        return unit.path("name")
                .asText()
                .replaceFirst("^各(区（市）县|[省市县区]（[^）]*）|县市区|区县|市县|县区|[省市县区])", "")
                .replaceFirst("（[^）]*）$", "");
    }
}
