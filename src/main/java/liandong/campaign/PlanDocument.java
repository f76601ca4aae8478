package liandong.campaign;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** The text of a plan (方案文件) as a tree that knows the line of every field. Read within bounds; nothing is constructed. */
final class PlanDocument {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final Pattern ITEM_BY_ID = Pattern.compile("^(\\w+)\\[id=([^]]+)]");

    private final Map<String, Integer> lines = new HashMap<>();
    private final List<PlanProblem> problems = new ArrayList<>();
    private JsonNode root = JsonNodeFactory.instance.missingNode();

    private PlanDocument() {}

    static PlanDocument parse(String text) {
        PlanDocument document = new PlanDocument();
        document.read(text);
        return document;
    }

    JsonNode root() {
        return root;
    }

    List<PlanProblem> problems() {
        return problems;
    }

    /** The line of a field, or of the nearest field around it. */
    int line(String path) {
        String at = path;
        while (!at.isEmpty() && !lines.containsKey(at)) {
            at = at.substring(0, Math.max(0, Math.max(at.lastIndexOf('.'), at.lastIndexOf('['))));
        }
        return lines.getOrDefault(at, 0);
    }

    /** A problem found after reading, with its line; {@code reporting[id=M]} is the item of that id. */
    PlanProblem placed(PlanProblem problem) {
        String path = ITEM_BY_ID
                .matcher(problem.path())
                .replaceFirst(item -> item.group(1) + "[" + indexOf(item.group(1), item.group(2)) + "]");
        return problem.line() > 0
                ? problem
                : new PlanProblem(line(path), path, problem.messageKey(), problem.arguments());
    }

    private int indexOf(String section, String id) {
        JsonNode items = root.path(section);
        return IntStream.range(0, items.size())
                .filter(i -> items.path(i).path("id").asText().equals(id))
                .findFirst()
                .orElse(0);
    }

    private void read(String file) {
        String text = file.startsWith(BYTE_ORDER_MARK) ? file.substring(1) : file;
        try {
            PlanBounds.firstExcess(text).ifPresentOrElse(problems::add, () -> build(text));
        } catch (MarkedYAMLException e) {
            problems.add(syntax(e));
        } catch (YAMLException | IllegalArgumentException e) { // the latter for odd escapes
            problems.add(new PlanProblem(
                    0,
                    "",
                    "campaign.plan.problem.syntax",
                    List.of(PlanText.shortened(String.valueOf(e.getMessage())))));
        }
    }

    private void build(String text) {
        Node node = PlanBounds.yaml().compose(new StringReader(text));
        if (node == null) {
            problems.add(new PlanProblem(1, "", "campaign.plan.problem.empty"));
        } else {
            root = tree(node, "");
        }
    }

    private static PlanProblem syntax(MarkedYAMLException e) {
        int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
        String problem = String.valueOf(e.getProblem());
        return problem.contains("\\t(TAB)")
                ? new PlanProblem(line, "", "campaign.plan.problem.tab")
                : new PlanProblem(line, "", "campaign.plan.problem.syntax", List.of(PlanText.shortened(problem)));
    }

    private JsonNode tree(Node node, String path) {
        lines.put(path, node.getStartMark().getLine() + 1);
        if (node instanceof MappingNode mapping) {
            return object(mapping, path);
        }
        if (node instanceof SequenceNode sequence) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            for (Node item : sequence.getValue()) {
                array.add(tree(item, path + "[" + array.size() + "]"));
            }
            return array;
        }
        return node instanceof ScalarNode scalar ? scalar(scalar) : JsonNodeFactory.instance.nullNode();
    }

    private ObjectNode object(MappingNode mapping, String path) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        for (NodeTuple entry : mapping.getValue()) {
            String name = entry.getKeyNode() instanceof ScalarNode key ? PlanText.shortened(key.getValue()) : "?";
            String field = path.isEmpty() ? name : path + "." + name;
            int line = entry.getKeyNode().getStartMark().getLine() + 1;
            if (object.has(name)) {
                problems.add(new PlanProblem(line, field, "campaign.plan.problem.twice", List.of(name)));
            }
            object.set(name, tree(entry.getValueNode(), field));
            lines.put(field, line);
        }
        return object;
    }

    private static JsonNode scalar(ScalarNode node) {
        JsonNodeFactory json = JsonNodeFactory.instance;
        Tag tag = node.getTag();
        if (tag.equals(Tag.NULL)) {
            return json.nullNode();
        }
        if (tag.equals(Tag.BOOL)) {
            return json.booleanNode(
                    List.of("true", "yes", "on").contains(node.getValue().toLowerCase(java.util.Locale.ROOT)));
        }
        if (tag.equals(Tag.INT) && node.getValue().matches("-?(0|[1-9][0-9]{0,8})")) {
            return json.numberNode(Integer.parseInt(node.getValue()));
        }
        return json.textNode(node.getValue());
    }
}
