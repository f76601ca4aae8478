package liandong.table;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The JSON form of report values (数据文档): {@code {"grid":{"CASES":{"AD":3}},"fields":{…},"narrative":…,"sections":{"取得的成效":…},"cases":[…]}}. */
final class ValueDocument {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
            .nodeFactory(JsonNodeFactory.withExactBigDecimals(true))
            .build();

    private ValueDocument() {}

    static String write(ReportValues values) {
        ObjectNode root = JSON.createObjectNode();
        if (values.zero()) {
            root.put("zero", true);
        }
        values.numbers().forEach((address, number) -> {
            int last = address.lastIndexOf('.');
            ObjectNode place = root;
            for (String step : address.substring(0, last).split("\\.")) {
                place = place.withObjectProperty(step);
            }
            place.put(address.substring(last + 1), number);
        });
        values.sections().forEach((heading, text) -> {
            if (heading.isEmpty()) {
                root.put("narrative", text);
            } else {
                root.withObjectProperty("sections").put(heading, text);
            }
        });
        if (!values.cases().isEmpty()) {
            root.set("cases", JSON.valueToTree(values.cases()));
        }
        try {
            return JSON.writeValueAsString(root);
        } catch (JsonProcessingException problem) {
            throw new IllegalStateException(problem);
        }
    }

    static ReportValues read(String json) {
        try {
            JsonNode root = JSON.readTree(json);
            SortedMap<String, BigDecimal> numbers = new TreeMap<>();
            collect("grid", root.path("grid"), numbers);
            collect("fields", root.path("fields"), numbers);
            List<Map<String, String>> cases = new ArrayList<>();
            root.path("cases").forEach(row -> cases.add(texts(row)));
            return new ReportValues(
                    numbers, sections(root), cases, root.path("zero").asBoolean());
        } catch (JsonProcessingException problem) {
            throw new IllegalArgumentException("not a value document", problem);
        }
    }

    private static Map<String, String> sections(JsonNode root) {
        Map<String, String> sections =
                new LinkedHashMap<>(Map.of("", root.path("narrative").asText("")));
        sections.putAll(texts(root.path("sections")));
        return sections;
    }

    private static void collect(String address, JsonNode node, Map<String, BigDecimal> numbers) {
        if (node.isNumber()) {
            numbers.put(address, node.decimalValue());
        } else if (node.isObject()) {
            node.fields().forEachRemaining(entry -> collect(address + "." + entry.getKey(), entry.getValue(), numbers));
        } else if (!node.isMissingNode()) {
            throw new IllegalArgumentException("not a number at " + address);
        }
    }

    private static Map<String, String> texts(JsonNode row) {
        Map<String, String> texts = new LinkedHashMap<>();
        row.fields()
                .forEachRemaining(
                        entry -> texts.put(entry.getKey(), entry.getValue().asText()));
        return texts;
    }
}
