package liandong.engine;

import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Lets PostgreSQL count its tables anew (统计信息) after thousands of rows came at once, the engine's among them. Until it
 * does so by itself, it plans as if they were small, which costs twice the time. H2 needs no such hint.
 */
@Component
public class TableStatistics {

    private static final int THOUSANDS = 2_000;

    private final JdbcTemplate jdbc;
    private final boolean wanted;

    TableStatistics(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.wanted = Boolean.TRUE.equals(jdbc.execute((ConnectionCallback<Boolean>)
                connection -> connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")));
    }

    /** @param rows that came */
    public void renewAfter(int rows) {
        if (wanted && rows >= THOUSANDS) {
            jdbc.execute("analyze");
        }
    }
}
