package liandong.reporting;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Mails to a unit about several of its reports at once (合并邮件): an urge, a plan change that moved their days. */
@Service
@Transactional(readOnly = true)
public class SharedMails {

    private final JdbcClient jdbc;

    SharedMails(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Which of these reports each such mail is about, by the reminder key of the mail. */
    public Map<String, Set<Long>> about(Collection<Long> obligationIds) {
        return obligationIds.isEmpty()
                ? Map.of()
                : jdbc
                        .sql("""
                        select reminder_key, obligation_id from urge where obligation_id in (:ids)
                        union all
                        select 'plan-changed:' || l.change_id || ':' || o.owner_unit_id, o.id
                        from obligation o join item_period p on p.round_id = o.round_id
                        join plan_change_line l on l.code = '%s' || p.id
                        where o.id in (:ids)""".formatted(PlannedPeriod.CODE))
                        .param("ids", obligationIds)
                        .query((row, number) -> Map.entry(row.getString(1), row.getLong(2)))
                        .stream()
                        .collect(Collectors.groupingBy(
                                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toSet())));
    }
}
