package liandong.rehearse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.LinkEventDefinition;

/** Which activities of the deployed processes a rehearsal executed (流程覆盖), and which it did not although it should. */
class Coverage {

    /** Activities that a rehearsal of Shanghai cannot reach, each with the reason. */
    private static final Path EXCUSED = Path.of("src", "test", "resources", "rehearsal", "not-played.yaml");

    private final Map<String, Set<String>> missing = new TreeMap<>();
    private final Map<String, Integer> drawn = new TreeMap<>();

    Coverage(JsonNode state) throws IOException {
        Set<String> executed = new HashSet<>();
        state.get("activities").forEach(row -> executed.add(key(row.get("process"), row.get("activity"))));
        try (Stream<Path> files = Files.walk(Path.of("bpmn"))) {
            for (Path file : files.filter(Coverage::isDeployed).toList()) {
                String process = file.getFileName().toString().replace(".bpmn", "");
                Set<String> activities = activities(file);
                drawn.put(process, activities.size());
                activities.removeIf(activity -> executed.contains(process + "/" + activity));
                missing.put(process, activities);
            }
        }
    }

    private static String key(JsonNode process, JsonNode activity) {
        return process.asText() + "/" + activity.asText();
    }

    /** The overview only shows how the others belong together. */
    private static boolean isDeployed(Path file) {
        return file.toString().endsWith(".bpmn") && !file.endsWith("overview.bpmn");
    }

    /** The engine takes a link and the place it leads to for one flow and keeps no record of either. */
    private static Set<String> activities(Path file) {
        Set<String> activities = new TreeSet<>();
        for (FlowNode node : Bpmn.readModelFromFile(file.toFile()).getModelElementsByType(FlowNode.class)) {
            boolean link = node instanceof Event
                    && !node.getChildElementsByType(LinkEventDefinition.class).isEmpty();
            if (!link) {
                activities.add(node.getId());
            }
        }
        return activities;
    }

    void print() {
        System.out.println("\nActivities executed:");
        missing.forEach((process, left) -> System.out.printf(
                "  %s: %d of %d%s%n",
                process,
                drawn.get(process) - left.size(),
                drawn.get(process),
                left.isEmpty() ? "" : "; not executed: " + String.join(" ", left)));
    }

    /** Each is a sentence: an activity that nobody executed and nothing excuses. */
    List<String> differences() throws IOException {
        JsonNode excused = new YAMLMapper().readTree(EXCUSED.toFile());
        List<String> differences = new ArrayList<>();
        missing.forEach((process, left) -> left.stream()
                .filter(activity -> !excused.path(process).has(activity))
                .forEach(activity -> differences.add(process + ": " + activity + " was never executed")));
        return differences;
    }
}
