package liandong.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads fields: numbers of the activity form and the footer, columns of typical cases (字段装载). */
final class FieldReader {

    private static final int SHORT = 200;
    private static final int LONG = 2000;
    private static final Set<String> NUMBER_KEYS = Set.of("code", "label", "unit", "type", "scale");
    private static final Set<String> COLUMN_KEYS =
            Set.of("code", "label", "type", "format", "required", "maxLength", "pattern", "structured");
    private static final Pattern BLANK = Pattern.compile("\\{([A-Z][A-Z0-9_]*)}");

    private FieldReader() {}

    static Field number(TableNode node) {
        ValueType type = node.only(NUMBER_KEYS).one("type", ValueType.class, ValueType.COUNT);
        if (!type.isNumber()) {
            throw node.at("type").problem("only numbers here");
        }
        int scale = type == ValueType.COUNT ? 0 : node.number("scale", 6);
        return new Field(
                node.code("code"), node.text("label"), node.text("unit", " ").strip(), type, scale, false, 0);
    }

    static Footer footer(TableNode node) {
        Map<String, Field> fields = new HashMap<>();
        node.items("fields", FieldReader::number).forEach(field -> fields.put(field.code(), field));
        String template = node.text("template");
        List<Footer.Piece> pieces = new ArrayList<>();
        Matcher blank = BLANK.matcher(template);
        int from = 0;
        while (blank.find()) {
            Field field = fields.remove(blank.group(1));
            if (field == null) {
                throw node.at("template").problem("no such field, or twice: " + blank.group(1));
            }
            pieces.add(new Footer.Piece(template.substring(from, blank.start()).strip(), field));
            from = blank.end();
        }
        if (!fields.isEmpty()) {
            throw node.at("template").problem("does not show " + fields.keySet());
        }
        pieces.add(new Footer.Piece(template.substring(from).strip(), null));
        return new Footer(node.text("label"), pieces);
    }

    /** The catalogue's columns without the running number, then the fields of the narrative of each case. */
    static List<Field> caseColumns(TableNode table) {
        List<Field> columns = new ArrayList<>();
        for (TableNode section : table.items("sections")) {
            for (String key : List.of("columns", "fields")) {
                for (TableNode node : section.items(key)) {
                    if (!node.text("type", "TEXT").equals("SEQ")) {
                        columns.add(column(node));
                    }
                }
            }
        }
        if (columns.isEmpty()) {
            throw table.at("sections").problem("no columns");
        }
        GridReader.distinct(
                table.at("sections"), columns.stream().map(Field::code).toList());
        return columns;
    }

    private static Field column(TableNode node) {
        ValueType type = node.only(COLUMN_KEYS).one("type", ValueType.class, ValueType.TEXT);
        if (type.isNumber()) {
            throw node.at("type").problem("text or date here");
        }
        int maxLength = type == ValueType.DATE ? SHORT : node.number("maxLength", LONG);
        boolean required = node.node().path("required").asBoolean();
        return new Field(node.code("code"), node.text("label"), "", type, 0, required, maxLength);
    }
}
