package liandong.api;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import liandong.shared.Instants;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of tokens (接口令牌). */
@Repository
class ApiTokenRows {

    private static final String TOKENS =
            "select t.*, u.name as unit_name from api_token t join unit u on u.id = t.unit_id";
    private static final int MOST = 200;

    private final JdbcClient jdbc;

    ApiTokenRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(long unitId, String name, String hash, long madeBy, Instant now, LocalDate expiresOn) {
        jdbc.sql("""
                        insert into api_token (unit_id, token_name, token_hash, made_by, made_at, expires_on)
                        values (:unit, :name, :hash, :by, :now, :expires)""")
                .param("unit", unitId)
                .param("name", name)
                .param("hash", hash)
                .param("by", madeBy)
                .param("now", Instants.db(now))
                .param("expires", expiresOn)
                .update();
    }

    /** Newest first. */
    List<ApiToken> all() {
        return jdbc.sql(TOKENS + " order by t.id desc fetch first " + MOST + " rows only")
                .query(ApiTokenRows::map)
                .list();
    }

    List<ApiToken> ofUnits(Collection<Long> unitIds) {
        return jdbc.sql(TOKENS + " where t.unit_id in (:units) order by t.id desc fetch first " + MOST + " rows only")
                .param("units", unitIds.isEmpty() ? Set.of(-1L) : unitIds)
                .query(ApiTokenRows::map)
                .list();
    }

    Optional<ApiToken> find(long id) {
        return jdbc.sql(TOKENS + " where t.id = :id")
                .param("id", id)
                .query(ApiTokenRows::map)
                .optional();
    }

    /** Of a unit that still exists. */
    Optional<ApiToken> withHash(String hash, LocalDate today) {
        return jdbc.sql(TOKENS + " where t.token_hash = :hash and (u.valid_to is null or u.valid_to >= :today)")
                .param("hash", hash)
                .param("today", today)
                .query(ApiTokenRows::map)
                .optional();
    }

    void revoke(long id, Instant now) {
        jdbc.sql("update api_token set revoked_at = :now where id = :id and revoked_at is null")
                .param("now", Instants.db(now))
                .param("id", id)
                .update();
    }

    void used(long id, Instant now) {
        jdbc.sql("update api_token set used_at = :now where id = :id")
                .param("now", Instants.db(now))
                .param("id", id)
                .update();
    }

    private static ApiToken map(ResultSet row, int number) throws SQLException {
        return new ApiToken(
                row.getLong("id"),
                row.getLong("unit_id"),
                row.getString("unit_name"),
                row.getString("token_name"),
                row.getLong("made_by"),
                Instants.read(row, "made_at"),
                row.getObject("expires_on", LocalDate.class),
                Instants.readOrNull(row, "revoked_at"),
                Instants.readOrNull(row, "used_at"));
    }
}
