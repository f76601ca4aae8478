package liandong.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import liandong.shared.BusinessTime;
import liandong.shared.Instants;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds audit rows (审计检索), newest first. */
@Component
public class AuditSearch {

    public static final int PAGE = 50;

    private final JdbcClient jdbc;

    AuditSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One page of rows. */
    public List<AuditRow> find(AuditQuery query) {
        List<String> where = new ArrayList<>(List.of("1 = 1"));
        Map<String, Object> values = new HashMap<>();
        text(where, values, "subject", query.subject());
        text(where, values, "action", query.action());
        text(where, values, "actor_username", query.actor());
        if (query.from() != null) {
            where.add("e.at >= :from");
            values.put("from", Instants.db(midnight(query.from())));
        }
        if (query.to() != null) {
            where.add("e.at < :to");
            values.put("to", Instants.db(midnight(query.to().plusDays(1))));
        }
        if (query.before() != null) {
            where.add("e.id < :before");
            values.put("before", query.before());
        }
        return jdbc.sql("""
                        select e.*, l.position from audit_entry e left join audit_link l on l.entry_id = e.id
                        where %s order by e.id desc limit %d
                        """.formatted(String.join(" and ", where), PAGE))
                .params(values)
                .query((rs, row) -> new AuditRow(
                        rs.getLong("id"),
                        Instants.read(rs, "at"),
                        rs.getString("actor_username"),
                        rs.getObject("unit_id", Long.class),
                        rs.getString("action"),
                        rs.getString("subject"),
                        rs.getString("detail"),
                        rs.getObject("position") != null))
                .list();
    }

    public AuditChain chain() {
        LocalDate anchor = jdbc.sql("select anchored_on from audit_anchor order by anchored_on desc limit 1")
                .query(LocalDate.class)
                .optional()
                .orElse(null);
        return jdbc.sql("select last_position, chain_hash from audit_head")
                .query((rs, row) -> new AuditChain(rs.getLong(1), rs.getString(2), anchor))
                .single();
    }

    /** Beginnings only, so that the index serves. A percent sign in the text is text. */
    private static void text(List<String> where, Map<String, Object> values, String column, String text) {
        if (!text.isBlank()) {
            where.add("e.%1$s like :%1$s escape '!'".formatted(column));
            values.put(column, text.strip().replaceAll("[!%_]", "!$0") + "%");
        }
    }

    private static java.time.Instant midnight(LocalDate day) {
        return day.atStartOfDay(BusinessTime.ZONE).toInstant();
    }
}
