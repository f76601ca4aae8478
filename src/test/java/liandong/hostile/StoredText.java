package liandong.hostile;

import java.util.ArrayList;
import java.util.List;
import liandong.shared.PlainText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a text became in the database (入库文字核对): itself, or nothing. */
@Component
class StoredText {

    private static final String TIMELINE_SEPARATOR = "\u001F";

    private final JdbcClient jdbc;
    private final List<Column> columns = new ArrayList<>();

    StoredText(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Column(String table, String name) {}

    /** Where the text is stored otherwise than it was sent. Mails hold it in words of their own. */
    List<String> problems(HostileText sent) {
        List<String> problems = new ArrayList<>();
        for (Column column : columns()) {
            jdbc
                    .sql("select %s from %s where %s like :mark".formatted(column.name, column.table, column.name))
                    .param("mark", "%" + HostileText.MARK + "%")
                    .query(String.class)
                    .list()
                    .stream()
                    .filter(stored -> !isFaithful(stored, sent.text()))
                    .forEach(stored -> problems.add("stored as " + PlainText.visible(shortened(stored)) + " in "
                            + column.table + "." + column.name));
        }
        return problems;
    }

    private static boolean isFaithful(String stored, String sent) {
        return PlainText.firstOdd(stored.replace(TIMELINE_SEPARATOR, "")) < 0
                && (normal(stored).contains(normal(sent)) || normal(stored).contains(json(normal(sent))));
    }

    private static String normal(String text) {
        return text.replace("\r\n", "\n").strip();
    }

    private static String json(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    }

    private static String shortened(String text) {
        return text.length() > 80 ? text.substring(0, 80) + "…" : text;
    }

    private List<Column> columns() {
        if (columns.isEmpty()) {
            columns.addAll(jdbc.sql("""
                            select c.table_name, c.column_name from information_schema.columns c
                            where lower(c.table_schema) = 'public' and lower(c.data_type) like 'character varying%'
                              and c.character_maximum_length >= 40
                              and lower(c.table_name) not like 'act\\_%' escape '\\'
                              and lower(c.table_name) not like 'spring\\_%' escape '\\'
                              and lower(c.table_name) not in ('region', 'schema_history', 'outbox_mail')""")
                    .query((row, number) -> new Column(row.getString(1), row.getString(2)))
                    .list());
        }
        return columns;
    }
}
