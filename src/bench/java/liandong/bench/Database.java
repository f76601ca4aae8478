package liandong.bench;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What PostgreSQL itself knows of the run (数据库侧度量). */
class Database {

    /** What the audit's sealer does behind everybody's back is nobody's statement. */
    private static final String COUNTED = " from pg_stat_statements where dbid = (select oid from pg_database where"
            + " datname = current_database()) and query not like '%audit_link%' and query not like '%audit_head%'"
            + " and query not like '%pg_stat_statements%'";

    private final JdbcClient database;

    Database(JdbcClient database) {
        this.database = database;
    }

    /** @throws IllegalStateException when commits would not wait for the disk */
    void prepare() {
        for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
            if (!setting(setting).equals("on")) {
                throw new IllegalStateException(setting + " is " + setting(setting));
            }
        }
        database.sql("create extension if not exists pg_stat_statements").update();
    }

    String setting(String name) {
        return database.sql("select current_setting(:name)")
                .param("name", name)
                .query(String.class)
                .single();
    }

    void forgetStatements() {
        database.sql("select pg_stat_statements_reset()").query(rs -> {});
    }

    /** Statements since {@link #forgetStatements}, without begin and commit. */
    long statements() {
        return database.sql("select coalesce(sum(calls), 0)" + COUNTED)
                .query(Long.class)
                .single();
    }

    /** Where the database's time went since {@link #forgetStatements}: milliseconds, calls, statement. */
    List<String> slowest(int most) {
        return database.sql("select total_exec_time, calls, query" + COUNTED
                        + " order by total_exec_time desc fetch first " + most + " rows only")
                .query((row, number) -> "%,.0f ms in %,d calls: %s"
                        .formatted(
                                row.getDouble(1),
                                row.getLong(2),
                                row.getString(3)
                                        .replaceAll("\\s+", " ")
                                        .substring(
                                                0,
                                                Math.min(
                                                        160,
                                                        row.getString(3)
                                                                .replaceAll("\\s+", " ")
                                                                .length()))))
                .list();
    }

    long bytes() {
        return database.sql("select pg_database_size(current_database())")
                .query(Long.class)
                .single();
    }
}
