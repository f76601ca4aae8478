package liandong.table;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** A place in a table file (报表定义节点) that knows its file and path, so that every refusal can name them. */
record TableNode(String file, String path, JsonNode node) {

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");

    TableProblem problem(String reason) {
        return new TableProblem(file, path, reason);
    }

    boolean has(String key) {
        return node.has(key);
    }

    TableNode at(String key) {
        return new TableNode(file, path + "/" + key, node.path(key));
    }

    /** A text that must be there. */
    String text(String key) {
        JsonNode found = node.path(key);
        if (!found.isValueNode() || found.isNull() || found.asText().isBlank()) {
            throw at(key).problem("text is missing");
        }
        return found.asText();
    }

    String text(String key, String otherwise) {
        return has(key) ? text(key) : otherwise;
    }

    int number(String key, int otherwise) {
        JsonNode found = node.path(key);
        if (found.isMissingNode()) {
            return otherwise;
        }
        if (!found.isInt() || found.asInt() < 0) {
            throw at(key).problem("not a whole number");
        }
        return found.asInt();
    }

    /** A code that can be a name in rules. */
    String code(String key) {
        String code = text(key);
        if (!CODE.matcher(code).matches()) {
            throw at(key).problem("not a code (capitals, digits, _): " + code);
        }
        return code;
    }

    <E extends Enum<E>> E one(String key, Class<E> type, E otherwise) {
        String name = text(key, otherwise.name());
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(name)) {
                return constant;
            }
        }
        throw at(key).problem("unknown " + type.getSimpleName() + " " + name);
    }

    /** The items of a list; none when it is missing. */
    List<TableNode> items(String key) {
        return items(key, Function.identity());
    }

    <T> List<T> items(String key, Function<TableNode, T> read) {
        JsonNode list = node.path(key);
        if (!list.isMissingNode() && !list.isArray()) {
            throw at(key).problem("not a list");
        }
        List<T> items = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            items.add(read.apply(new TableNode(file, path + "/" + key + "/" + i, list.get(i))));
        }
        return items;
    }

    List<String> texts(String key) {
        return items(key, item -> {
            if (!item.node.isTextual()) {
                throw item.problem("not a text");
            }
            return item.node.asText();
        });
    }

    List<String> keys() {
        List<String> keys = new ArrayList<>();
        for (Iterator<Map.Entry<String, JsonNode>> fields = node.fields(); fields.hasNext(); ) {
            keys.add(fields.next().getKey());
        }
        return keys;
    }

    /** Refuses a misspelt or unsupported key instead of overlooking it. */
    TableNode only(Set<String> allowed) {
        if (!node.isObject()) {
            throw problem("not a mapping");
        }
        for (String key : keys()) {
            if (!allowed.contains(key)) {
                throw at(key).problem("unknown key");
            }
        }
        return this;
    }
}
