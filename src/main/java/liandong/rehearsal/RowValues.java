package liandong.rehearsal;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import liandong.shared.BusinessTime;
import org.jspecify.annotations.Nullable;

/** A row as names and texts (行数据): numbers and truth values as they are, instants in Shanghai time. */
final class RowValues {

    private RowValues() {}

    static Map<String, Object> of(ResultSet row) throws SQLException {
        Map<String, Object> values = new LinkedHashMap<>();
        ResultSetMetaData columns = row.getMetaData();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            String name = columns.getColumnLabel(i).toLowerCase(Locale.ROOT);
            Object value = value(row, i, columns.getColumnTypeName(i));
            if (value != null) {
                values.put(name, value);
            }
        }
        return values;
    }

    private static @Nullable Object value(ResultSet row, int column, String type) throws SQLException {
        if (type.toUpperCase(Locale.ROOT).contains("TIMESTAMP WITH TIME ZONE") || type.equals("timestamptz")) {
            OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
            return time == null
                    ? null
                    : time.atZoneSameInstant(BusinessTime.ZONE)
                            .toLocalDateTime()
                            .toString();
        }
        Object value = row.getObject(column);
        return value == null || value instanceof Number || value instanceof Boolean ? value : row.getString(column);
    }
}
