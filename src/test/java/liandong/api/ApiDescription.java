package liandong.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Holds every answer a test sees against the OpenAPI document (接口说明核对). */
record ApiDescription(JsonNode document) {

    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
    private static final ObjectMapper JSON = new ObjectMapper();

    /** E.g. {@code GET /api/v1/obligations/{id}}. */
    Set<String> routes() {
        Set<String> routes = new TreeSet<>();
        document.path("paths")
                .fields()
                .forEachRemaining(path -> path.getValue().fieldNames().forEachRemaining(name -> {
                    if (!name.equals("parameters")) {
                        routes.add(name.toUpperCase(Locale.ROOT) + " " + path.getKey());
                    }
                }));
        return routes;
    }

    /** The answer has a status, a type and a form that the document names for its route. */
    void describes(String method, String address, int status, String type, String body) throws Exception {
        JsonNode answer = resolved(operation(method, address).path("responses").path(String.valueOf(status)));
        assertThat(answer.isMissingNode())
                .as("%s %s answers %d, which is not described: %s", method, address, status, body)
                .isFalse();
        JsonNode schema = answer.path("content").path(type).path("schema");
        assertThat(schema.isMissingNode())
                .as("%s %s %d answers %s", method, address, status, type)
                .isFalse();
        assertThat(violations(schema, JSON.readTree(body))).as(body).isEmpty();
    }

    Set<String> violations(String schema, JsonNode value) {
        return violations(JSON.createObjectNode().put("$ref", "#/components/schemas/" + schema), value);
    }

    private Set<String> violations(JsonNode schema, JsonNode value) {
        ObjectNode whole = schema.deepCopy();
        whole.set("components", document.path("components"));
        Set<String> found = new TreeSet<>();
        SCHEMAS.getSchema(whole).validate(value).forEach(message -> found.add(message.getMessage()));
        return found;
    }

    private JsonNode operation(String method, String address) {
        String path = address.replaceFirst("\\?.*", "");
        Iterator<Map.Entry<String, JsonNode>> paths = document.path("paths").fields();
        while (paths.hasNext()) {
            Map.Entry<String, JsonNode> one = paths.next();
            if (path.matches(one.getKey().replaceAll("\\{[^}]+}", "[^/]+"))) {
                return one.getValue().path(method.toLowerCase(Locale.ROOT));
            }
        }
        throw new AssertionError("not described: " + method + " " + address);
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? document.at(node.path("$ref").asText().substring(1)) : node;
    }
}
