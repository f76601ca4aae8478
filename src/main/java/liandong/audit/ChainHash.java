package liandong.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.stream.Collectors;
import liandong.shared.Instants;
import liandong.shared.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * The hash of one link of the chain (链摘要): SHA-256 over the hash before it, its position and the digest of its row; that
 * is SHA-256 over every column, each with its length in front, so that no two rows read alike. Who has the digests can
 * check the chain without reading the rows.
 */
final class ChainHash {

    static final String COLUMNS =
            "e.id, e.at, e.recorded_at, e.actor_account_id, e.actor_username, e.unit_id, e.action, e.subject, e.detail";

    static final String START = "0".repeat(64);

    private ChainHash() {}

    static String of(String before, long position, String rowDigest) {
        return Sha256.of(canonical(before, position, rowDigest));
    }

    /** Of a link that was made before rows had digests of their own. */
    static String withoutDigest(String before, long position, ResultSet row) throws SQLException {
        return Sha256.of(canonical(before, position) + "\n" + canonical(columns(row)));
    }

    /** Of the row under the cursor, which holds {@link #COLUMNS}. */
    static String rowDigest(ResultSet row) throws SQLException {
        return Sha256.of(canonical(columns(row)));
    }

    /** What of the row under the cursor is hashed, in the order of {@link #COLUMNS}. */
    static @Nullable Object[] columns(ResultSet row) throws SQLException {
        return new @Nullable Object[] {
            row.getLong("id"),
            Instants.read(row, "at"),
            Instants.read(row, "recorded_at"),
            row.getObject("actor_account_id"),
            row.getString("actor_username"),
            row.getObject("unit_id"),
            row.getString("action"),
            row.getString("subject"),
            row.getString("detail")
        };
    }

    private static String canonical(@Nullable Object... columns) {
        return Arrays.stream(columns)
                .map(column -> column == null ? "-" : column.toString().length() + ":" + column)
                .collect(Collectors.joining("\n"));
    }
}
