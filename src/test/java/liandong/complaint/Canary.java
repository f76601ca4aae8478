package liandong.complaint;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/** Looks for a planted word in every column of every table, the engine's and the sessions' too (金丝雀检索). */
@Component
class Canary {

    private static final Set<Integer> TEXTS = Set.of(
            Types.VARCHAR, Types.CHAR, Types.CLOB, Types.LONGVARCHAR, Types.NVARCHAR, Types.LONGNVARCHAR, Types.NCLOB);
    private static final Set<Integer> BYTES = Set.of(Types.BLOB, Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY);

    private final DataSource database;

    Canary(DataSource database) {
        this.database = database;
    }

    /** {@code TABLE.COLUMN} of each place that holds it. */
    List<String> places(String word) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection connection = database.getConnection()) {
            DatabaseMetaData data = connection.getMetaData();
            try (ResultSet columns = data.getColumns(connection.getCatalog(), connection.getSchema(), "%", "%")) {
                while (columns.next()) {
                    String table = columns.getString("TABLE_NAME");
                    String column = columns.getString("COLUMN_NAME");
                    int type = columns.getInt("DATA_TYPE");
                    if (TEXTS.contains(type) && inText(connection, table, column, word)
                            || BYTES.contains(type) && inBytes(connection, table, column, word)) {
                        found.add(table + "." + column);
                    }
                }
            }
        }
        return found;
    }

    private static boolean inText(Connection connection, String table, String column, String word) throws SQLException {
        try (var query = connection.prepareStatement(
                "select count(*) from \"%s\" where cast(\"%s\" as varchar(1000000)) like ?".formatted(table, column))) {
            query.setString(1, "%" + word + "%");
            try (ResultSet rows = query.executeQuery()) {
                return rows.next() && rows.getInt(1) > 0;
            }
        }
    }

    /** As it would stand in serialised values. */
    private static boolean inBytes(Connection connection, String table, String column, String word)
            throws SQLException {
        try (Statement query = connection.createStatement();
                ResultSet rows = query.executeQuery("select \"%s\" from \"%s\"".formatted(column, table))) {
            while (rows.next()) {
                byte[] bytes = rows.getBytes(1);
                if (bytes != null && holds(bytes, word)) {
                    return true;
                }
            }
            return false;
        }
    }

    private static boolean holds(byte[] bytes, String word) {
        Charset single = StandardCharsets.ISO_8859_1;
        String all = new String(bytes, single);
        return Stream.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE)
                .anyMatch(charset -> all.contains(new String(word.getBytes(charset), single)));
    }
}
