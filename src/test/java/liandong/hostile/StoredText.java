package liandong.hostile;

import java.util.List;
import java.util.stream.Collectors;
import liandong.shared.PlainText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a text became in the database (入库文字核对): itself, or nothing. */
@Component
class StoredText {

    private static final String TIMELINE_SEPARATOR = "\u001F";

    private final JdbcClient jdbc;
    private String everywhere = "";

    StoredText(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Found(String column, String text) {}

    /** Where a text is stored otherwise than it was sent. Mails hold it in words of their own. */
    List<String> problems() {
        return jdbc
                .sql(everywhere())
                .param("mark", "%" + HostileText.MARK + "%")
                .query((row, number) -> new Found(row.getString(1), row.getString(2)))
                .list()
                .stream()
                .filter(found -> !isFaithful(found.text))
                .map(found -> "stored as " + PlainText.visible(shortened(found.text)) + " in " + found.column)
                .toList();
    }

    private static boolean isFaithful(String stored) {
        return PlainText.firstOdd(stored.replace(TIMELINE_SEPARATOR, "")) < 0
                && HostileText.all()
                        .map(sent -> normal(sent.text()))
                        .anyMatch(sent ->
                                normal(stored).contains(sent) || normal(stored).contains(json(sent)));
    }

    private static String normal(String text) {
        return text.replace("\r\n", "\n").replace("\\r\\n", "\\n").strip();
    }

    private static String json(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    }

    private static String shortened(String text) {
        return text.length() > 80 ? text.substring(0, 80) + "…" : text;
    }

    /** One statement that looks through every column of ours that may hold a text. */
    private String everywhere() {
        if (everywhere.isEmpty()) {
            everywhere = jdbc
                    .sql("""
                            select c.table_name, c.column_name from information_schema.columns c
                            where lower(c.table_schema) = 'public' and lower(c.data_type) like 'character varying%'
                              and (c.character_maximum_length is null or c.character_maximum_length >= 40)
                              and lower(c.table_name) not like 'act\\_%' escape '\\'
                              and lower(c.table_name) not like 'spring\\_%' escape '\\'
                              and lower(c.table_name) not in ('region', 'schema_history', 'outbox_mail')""")
                    .query((row, number) -> "select '%1$s.%2$s', %2$s from %1$s where %2$s like :mark"
                            .formatted(row.getString(1), row.getString(2)))
                    .list()
                    .stream()
                    .collect(Collectors.joining(" union all "));
        }
        return everywhere;
    }
}
