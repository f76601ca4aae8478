package liandong.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import liandong.audit.AuditVerdict.Kind;
import liandong.audit.AuditVerdict.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Checks the chain (审计校验): reads every row again in the order of sealing and compares. Stops at the first difference,
 * since nothing after it can be judged.
 */
@Component
public class AuditVerification {

    private static final int PAGE = 5_000;

    private final JdbcClient jdbc;

    /** Public for the command line, which runs without the server. */
    public AuditVerification(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public AuditVerdict verify() {
        // Rows that are sealed while we read lie behind the head we start from.
        Head head = head();
        Walk walk = new Walk(anchors(), head.digestsFrom());
        boolean more = true;
        while (more && walk.problems.isEmpty() && walk.position < head.position()) {
            more = page(walk, head.position());
        }
        if (walk.problems.isEmpty() && (walk.position != head.position() || !walk.hash.equals(head.hash()))) {
            walk.problems.add(new Problem(Kind.CUT_OFF, walk.position + 1, 0));
        }
        return new AuditVerdict(walk.position, waiting(), List.copyOf(walk.problems));
    }

    private boolean page(Walk walk, long until) {
        long before = walk.position;
        jdbc.sql("""
                        select l.position, l.entry_id, l.chain_hash, %s
                        from audit_link l left join audit_entry e on e.id = l.entry_id
                        where l.position > :after and l.position <= :until order by l.position limit %d
                        """.formatted(ChainHash.COLUMNS, PAGE))
                .param("after", before)
                .param("until", until)
                .query(walk::step);
        return walk.position > before;
    }

    private Head head() {
        return jdbc.sql("select last_position, chain_hash, digests_from from audit_head where id = 1")
                .query((rs, row) -> new Head(rs.getLong(1), rs.getString(2), rs.getLong(3)))
                .single();
    }

    private Map<Long, String> anchors() {
        Map<Long, String> anchors = new HashMap<>();
        jdbc.sql("select last_position, chain_hash from audit_anchor").query(row -> {
            anchors.put(row.getLong(1), row.getString(2));
        });
        return anchors;
    }

    private long waiting() {
        return jdbc.sql("""
                        select (select count(*) from audit_entry) -
                               (select count(*) from audit_link l join audit_entry e on e.id = l.entry_id)
                        """).query(Long.class).single();
    }

    private record Head(long position, String hash, long digestsFrom) {}

    /** Where the check has come to. */
    private static final class Walk {

        private final Map<Long, String> anchors;
        private final long digestsFrom;
        private final List<Problem> problems = new ArrayList<>();
        private long position;
        private String hash = ChainHash.START;

        Walk(Map<Long, String> anchors, long digestsFrom) {
            this.anchors = anchors;
            this.digestsFrom = digestsFrom;
        }

        void step(ResultSet row) throws SQLException {
            if (!problems.isEmpty()) {
                return;
            }
            long at = row.getLong("position");
            long entry = row.getLong("entry_id");
            if (at != position + 1) {
                problems.add(new Problem(Kind.MISSING_LINK, position + 1, 0));
            } else if (row.getObject("id") == null) {
                problems.add(new Problem(Kind.MISSING_ROW, at, entry));
            } else if (!hash(at, row).equals(row.getString("chain_hash"))) {
                problems.add(new Problem(Kind.ALTERED, at, entry));
            } else {
                position = at;
                hash = row.getString("chain_hash");
                if (!anchors.getOrDefault(at, hash).equals(hash)) {
                    problems.add(new Problem(Kind.ANCHOR_DIFFERS, at, entry));
                }
            }
        }

        private String hash(long at, ResultSet row) throws SQLException {
            return at < digestsFrom
                    ? ChainHash.withoutDigest(hash, at, row)
                    : ChainHash.of(hash, at, ChainHash.rowDigest(row));
        }
    }
}
