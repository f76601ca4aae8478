package liandong.campaign;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonNodePath;
import com.networknt.schema.ValidationMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One departure from the shape of plans (方案格式问题), put into words of our own: what was found, what was expected. */
record SchemaMessage(ValidationMessage message, JsonNode schema) {

    private static final Pattern NAMED_SHAPE = Pattern.compile("/\\$defs/(\\w+)/(?:pattern|type)$");
    private static final Set<String> DATES = Set.of("date", "dateOrNull");
    private static final Set<String> TYPES = Set.of("string", "integer", "boolean", "array", "object");
    private static final Set<String> WITH_BOUND = Set.of(
            "enum", "const", "minimum", "maximum", "minLength", "maxLength", "minItems", "maxItems", "uniqueItems");

    boolean isPattern() {
        return message.getType().equals("pattern");
    }

    PlanProblem problem(PlanDocument document) {
        String path = path();
        return new PlanProblem(document.line(path), path, "campaign.plan.problem." + key(), arguments());
    }

    private String key() {
        String type = message.getType();
        return switch (type) {
            case "required", "additionalProperties" -> type;
            case "format" -> "date";
            case "type" -> DATES.contains(shape()) ? "date" : "type." + expectedType();
            case "pattern" -> "pattern." + shape();
            default -> WITH_BOUND.contains(type) ? type : "other";
        };
    }

    /** {@code {0}} is what was found, {@code {1}} what was expected. */
    private List<Object> arguments() {
        return switch (message.getType()) {
            case "required" -> List.of(message.getProperty());
            case "additionalProperties" ->
                List.of(message.getProperty(), PlanText.nearest(message.getProperty(), knownFields()));
            default -> List.of(found(), expected());
        };
    }

    private String found() {
        JsonNode found = message.getInstanceNode();
        if (found == null) {
            return "";
        }
        if (found.isContainerNode()) {
            return String.valueOf(found.size());
        }
        return PlanText.shortened(found.asText());
    }

    private String expected() {
        JsonNode expected = message.getSchemaNode();
        if (expected == null) {
            return "";
        }
        List<String> texts = new ArrayList<>();
        (expected.isArray() ? expected : List.of(expected)).forEach(item -> {
            if (!item.isNull()) {
                texts.add(item.asText());
            }
        });
        return String.join("、", texts);
    }

    private String expectedType() {
        JsonNode type = message.getSchemaNode();
        String first = type == null ? "" : type.isArray() ? type.path(0).asText() : type.asText();
        return TYPES.contains(first) ? first : "string";
    }

    /** The name of the shape in the schema, e.g. {@code slug}. */
    private String shape() {
        Matcher matcher = NAMED_SHAPE.matcher(String.valueOf(message.getSchemaLocation()));
        return matcher.find() ? matcher.group(1) : "other";
    }

    /** The fields that the object may have in which an unknown one was found. */
    private List<String> knownFields() {
        String pointer = String.valueOf(message.getSchemaLocation()).replaceFirst("^[^#]*#", "");
        List<String> fields = new ArrayList<>();
        schema.at(pointer.replaceFirst("/additionalProperties$", "/properties"))
                .fieldNames()
                .forEachRemaining(fields::add);
        return fields;
    }

    private String path() {
        StringBuilder path = new StringBuilder();
        JsonNodePath location = message.getInstanceLocation();
        for (int i = 0; i < location.getNameCount(); i++) {
            Object element = location.getElement(i);
            if (element instanceof Integer index) {
                path.append('[').append(index).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(element);
            }
        }
        if (message.getType().equals("required") || message.getType().equals("additionalProperties")) {
            path.append(path.isEmpty() ? "" : ".").append(message.getProperty());
        }
        return path.toString();
    }
}
