package liandong.campaign;

import com.networknt.schema.JsonNodePath;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.core.io.ClassPathResource;

/** The published shape of plans (方案格式), {@code plans/campaign-plan-v1.schema.json}; tells where a plan departs from it. */
final class PlanSchema {

    private final JsonSchema schema;

    PlanSchema() {
        try (InputStream file = new ClassPathResource("plans/campaign-plan-v1.schema.json").getInputStream()) {
            schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(
                            file,
                            SchemaValidatorsConfig.builder()
                                    .formatAssertionsEnabled(true)
                                    .locale(Locale.ROOT)
                                    .build());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<PlanProblem> check(PlanDocument document) {
        return schema.validate(document.root()).stream()
                .map(message -> problem(document, message))
                .toList();
    }

    private static PlanProblem problem(PlanDocument document, ValidationMessage message) {
        String path = path(message.getInstanceLocation());
        if (message.getType().equals("required") || message.getType().equals("additionalProperties")) {
            path = path.isEmpty() ? message.getProperty() : path + "." + message.getProperty();
        }
        String found = String.valueOf(
                message.getInstanceNode() == null
                        ? ""
                        : shortened(message.getInstanceNode().toString()));
        return new PlanProblem(document.line(path), path, key(message), arguments(message, found));
    }

    private static String key(ValidationMessage message) {
        String type = message.getType();
        return switch (type) {
            case "required", "additionalProperties", "enum", "const", "pattern", "minimum", "maximum" ->
                "campaign.plan.problem." + type;
            case "format" -> "campaign.plan.problem.date";
            case "type" -> "campaign.plan.problem.type." + expectedType(message);
            default -> "campaign.plan.problem.other";
        };
    }

    /** {@code {0}} is what was found, {@code {1}} what was expected. */
    private static List<Object> arguments(ValidationMessage message, String found) {
        return switch (message.getType()) {
            case "required", "additionalProperties" -> List.of(message.getProperty());
            case "type", "format" -> List.of(found);
            case "other" -> List.of(found, message.getMessage());
            default -> List.of(found, expected(message));
        };
    }

    private static String expected(ValidationMessage message) {
        if (message.getSchemaNode() == null) {
            return "";
        }
        return message.getSchemaNode().isArray()
                ? String.join("、", texts(message.getSchemaNode()))
                : message.getSchemaNode().asText();
    }

    private static List<String> texts(com.fasterxml.jackson.databind.JsonNode list) {
        List<String> texts = new java.util.ArrayList<>();
        list.forEach(item -> {
            if (!item.isNull()) {
                texts.add(item.asText());
            }
        });
        return texts;
    }

    private static String expectedType(ValidationMessage message) {
        String first = message.getSchemaNode() == null
                ? ""
                : message.getSchemaNode().isArray()
                        ? message.getSchemaNode().path(0).asText()
                        : message.getSchemaNode().asText();
        return Arrays.asList("string", "integer", "boolean", "array", "object").contains(first) ? first : "string";
    }

    private static String path(JsonNodePath location) {
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < location.getNameCount(); i++) {
            Object element = location.getElement(i);
            if (element instanceof Integer index) {
                path.append('[').append(index).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(element);
            }
        }
        return path.toString();
    }

    private static String shortened(String text) {
        String plain = text.startsWith("\"") && text.endsWith("\"") && text.length() > 1
                ? text.substring(1, text.length() - 1)
                : text;
        return plain.length() > 60 ? plain.substring(0, 60) + "…" : plain;
    }
}
