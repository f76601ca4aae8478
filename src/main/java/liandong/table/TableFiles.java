package liandong.table;

import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.Resource;

/** The table files of this server by id (报表定义文件), read but not yet understood. */
final class TableFiles {

    private static final int MAX_BYTES = 256 * 1024;
    private static final ObjectMapper YAML = new ObjectMapper(YAMLFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxNestingDepth(40).build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final Map<String, TableNode> byId = new LinkedHashMap<>();

    TableFiles(List<? extends Resource> files) {
        files.forEach(this::add);
    }

    Map<String, TableNode> all() {
        return byId;
    }

    /** The file of another table that this one builds on. */
    TableNode base(TableNode from, String key) {
        TableNode found = byId.get(from.text(key));
        if (found == null) {
            throw from.at(key).problem("no such table: " + from.text(key));
        }
        return found;
    }

    private void add(Resource resource) {
        String name = String.valueOf(resource.getFilename());
        TableNode root = new TableNode(name, "", read(name, resource));
        if (!root.text("schema").equals("table-def/v1")) {
            throw root.at("schema").problem("not table-def/v1");
        }
        TableNode other = byId.put(root.text("id"), root);
        if (other != null) {
            throw root.at("id").problem("also the id of " + other.file());
        }
    }

    private static JsonNode read(String name, Resource resource) {
        try (InputStream in = resource.getInputStream()) {
            byte[] bytes = in.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                throw new TableProblem(name, "", "longer than " + MAX_BYTES + " bytes");
            }
            JsonNode root = YAML.readTree(bytes);
            if (root == null || !root.isObject()) {
                throw new TableProblem(name, "", "not a mapping");
            }
            return root;
        } catch (IOException problem) {
            throw new TableProblem(name, "", "not readable YAML: " + problem.getMessage());
        }
    }
}
