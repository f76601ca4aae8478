package liandong.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import liandong.shared.Instants;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the chain for somebody who is to check it without the server (审计链摘录), page by page. */
@Component
public class AuditExcerpt {

    private final JdbcClient jdbc;

    AuditExcerpt(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One link of the chain.
     *
     * @param rowDigest of its row; "" for a link that was made before rows had digests
     * @param columns of the row as they were hashed: id, at, recorded at, account, username, unit, action, subject, detail
     */
    public record Link(
            long position, String chainHash, String rowDigest, AuditRow row, List<@Nullable String> columns) {}

    /** A daily anchor. */
    public record Anchor(LocalDate day, long position, String chainHash) {}

    /** The position of the first sealed row about that subject; one after the last where there is none. */
    public long firstAbout(String subject) {
        return jdbc.sql(
                        "select coalesce((select min(l.position) from audit_link l join audit_entry e on e.id = l.entry_id"
                                + " where e.subject = :subject), (select last_position + 1 from audit_head))")
                .param("subject", subject)
                .query(Long.class)
                .single();
    }

    /** The hash the chain had reached at a position. */
    public String hashAt(long position) {
        return jdbc.sql("select chain_hash from audit_link where position = :position")
                .param("position", position)
                .query(String.class)
                .optional()
                .orElse(ChainHash.START);
    }

    public List<Link> after(long position, int most) {
        long digestsFrom = jdbc.sql("select digests_from from audit_head")
                .query(Long.class)
                .single();
        return jdbc.sql("select l.position, l.chain_hash, " + ChainHash.COLUMNS
                        + " from audit_link l join audit_entry e on e.id = l.entry_id"
                        + " where l.position > :position order by l.position fetch first " + most + " rows only")
                .param("position", position)
                .query((row, number) -> link(row, digestsFrom))
                .list();
    }

    private static Link link(ResultSet row, long digestsFrom) throws SQLException {
        long position = row.getLong("position");
        return new Link(
                position,
                row.getString("chain_hash"),
                position < digestsFrom ? "" : ChainHash.rowDigest(row),
                new AuditRow(
                        row.getLong("id"),
                        Instants.read(row, "at"),
                        row.getString("actor_username"),
                        row.getObject("unit_id", Long.class),
                        row.getString("action"),
                        row.getString("subject"),
                        row.getString("detail"),
                        true),
                Arrays.stream(ChainHash.columns(row))
                        .map(column -> column == null ? null : column.toString())
                        .toList());
    }

    public List<Anchor> anchorsFrom(long position) {
        return jdbc.sql("select * from audit_anchor where last_position >= :position order by anchored_on")
                .param("position", position)
                .query((row, number) -> new Anchor(
                        row.getObject("anchored_on", LocalDate.class),
                        row.getLong("last_position"),
                        row.getString("chain_hash")))
                .list();
    }
}
