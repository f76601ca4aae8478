package liandong.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import liandong.shared.BusinessTime;
import liandong.shared.SystemTime;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Chains committed audit rows (审计封存) a few seconds after their transactions, so that writers never wait for each
 * other. The order of the chain is the order of sealing: a row whose transaction ends late is chained late. Of several
 * nodes one seals at a time. Once a day an anchor, the hash the chain has reached, is stored and logged.
 */
@Component
public class AuditSealer {

    private static final Logger LOG = LoggerFactory.getLogger(AuditSealer.class);
    private static final int BATCH = 500;

    /** How far behind the newest sealed row a late one is looked for; once a day everywhere. */
    private static final int LOOK_BACK = 20_000;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final TransactionTemplate transaction;
    private final SystemTime systemTime;

    AuditSealer(JdbcClient jdbc, JdbcTemplate batches, TransactionTemplate transaction, SystemTime systemTime) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.transaction = transaction;
        this.systemTime = systemTime;
    }

    /** Chains everything that is committed; returns how many rows. */
    public int seal() {
        int sealed = 0;
        int more;
        do {
            Integer count = transaction.execute(status -> sealBatch());
            more = count == null ? 0 : count;
            sealed += more;
        } while (more == BATCH);
        return sealed;
    }

    private int sealBatch() {
        Head head = jdbc.sql("select last_position, chain_hash, swept_on from audit_head where id = 1 for update")
                .query((rs, row) -> new Head(rs.getLong(1), rs.getString(2), rs.getObject(3, LocalDate.class)))
                .single();
        LocalDate today = systemTime.now().atZone(BusinessTime.ZONE).toLocalDate();
        boolean sweep = !today.equals(head.sweptOn());
        List<Link> links = links(head, sweep ? 0 : lookBackFrom());
        batches.batchUpdate(
                "insert into audit_link (position, entry_id, chain_hash) values (?, ?, ?)",
                links.stream()
                        .map(link -> new Object[] {link.position(), link.entryId(), link.hash()})
                        .toList());
        Link last = links.isEmpty() ? new Link(head.position(), 0, head.hash()) : links.get(links.size() - 1);
        boolean swept = sweep && links.size() < BATCH;
        if (!links.isEmpty() || swept) {
            moveHead(last, swept ? today : head.sweptOn());
        }
        if (swept) {
            anchor(today, last);
        }
        return links.size();
    }

    private List<Link> links(Head head, long after) {
        List<Link> links = new ArrayList<>();
        jdbc.sql("""
                        select %s from audit_entry e left join audit_link l on l.entry_id = e.id
                        where e.id > :after and l.entry_id is null order by e.id limit %d
                        """.formatted(ChainHash.COLUMNS, BATCH)).param("after", after).query(row -> {
            Link before = links.isEmpty() ? new Link(head.position(), 0, head.hash()) : links.get(links.size() - 1);
            long position = before.position() + 1;
            links.add(new Link(
                    position, row.getLong("id"), ChainHash.of(before.hash(), position, ChainHash.rowDigest(row))));
        });
        return links;
    }

    private long lookBackFrom() {
        return jdbc.sql("select coalesce(max(entry_id), 0) from audit_link")
                        .query(Long.class)
                        .single()
                - LOOK_BACK;
    }

    private void moveHead(Link last, @Nullable LocalDate sweptOn) {
        jdbc.sql(
                        "update audit_head set last_position = :position, chain_hash = :hash, swept_on = :sweptOn where id = 1")
                .param("position", last.position())
                .param("hash", last.hash())
                .param("sweptOn", sweptOn)
                .update();
    }

    private void anchor(LocalDate today, Link last) {
        jdbc.sql("insert into audit_anchor (anchored_on, last_position, chain_hash) values (:today, :position, :hash)")
                .param("today", today)
                .param("position", last.position())
                .param("hash", last.hash())
                .update();
        LOG.info("Audit anchor {}: {} rows, {}", today, last.position(), last.hash());
    }

    private record Head(
            long position, String hash, @Nullable LocalDate sweptOn) {}

    private record Link(long position, long entryId, String hash) {}
}
