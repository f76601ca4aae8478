package liandong.rehearse;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** A row held from outside (占住一行): whoever wants to change it stands still in the middle of its transaction. */
class HeldRow implements AutoCloseable {

    private static final String WAITING_ON_H2 =
            "select count(*) from information_schema.sessions where blocker_id = session_id()";
    private static final String WAITING_ON_POSTGRESQL =
            "select count(*) from pg_locks where not granted and pg_backend_pid() = any (pg_blocking_pids(pid))";

    private final Connection holder;

    HeldRow(DataSource database, String update) throws SQLException {
        holder = database.getConnection();
        holder.setAutoCommit(false);
        try (Statement statement = holder.createStatement()) {
            statement.executeUpdate(update);
        }
    }

    boolean isWaitedFor() {
        try (Statement statement = holder.createStatement()) {
            boolean h2 = holder.getMetaData().getDatabaseProductName().equals("H2");
            try (ResultSet waiting = statement.executeQuery(h2 ? WAITING_ON_H2 : WAITING_ON_POSTGRESQL)) {
                return waiting.next() && waiting.getInt(1) > 0;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            holder.close();
        } catch (SQLException e) {
            // the database died with its server
        }
    }
}
