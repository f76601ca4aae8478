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
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
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

    static final int MAX_CHARACTERS = 1_000_000;
    private static final int MAX_NESTING = 20;

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

    private void read(String text) {
        if (text.length() > MAX_CHARACTERS) {
            problems.add(new PlanProblem(0, "", "campaign.plan.problem.bounds", List.of(MAX_CHARACTERS, MAX_NESTING)));
            return;
        }
        try {
            Node node = new Yaml(new SafeConstructor(bounds())).compose(new StringReader(text));
            if (node == null) {
                problems.add(new PlanProblem(0, "", "campaign.plan.problem.empty"));
            } else {
                root = tree(node, "");
            }
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
            problems.add(
                    new PlanProblem(line, "", "campaign.plan.problem.syntax", List.of(String.valueOf(e.getProblem()))));
        } catch (YAMLException e) {
            problems.add(new PlanProblem(0, "", "campaign.plan.problem.bounds", List.of(MAX_CHARACTERS, MAX_NESTING)));
        }
    }

    private static LoaderOptions bounds() {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(MAX_CHARACTERS);
        options.setNestingDepthLimit(MAX_NESTING);
        options.setMaxAliasesForCollections(0);
        return options;
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
            String name = entry.getKeyNode() instanceof ScalarNode key ? key.getValue() : "?";
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
