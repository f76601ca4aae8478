package liandong.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import liandong.audit.AuditLog;
import liandong.shared.BusinessTime;
import liandong.shared.Instants;
import liandong.shared.PlainText;
import liandong.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was said with units on the telephone (通话记录), and about what. */
@Service
public class CallLog {

    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final BusinessTime businessTime;

    CallLog(JdbcClient jdbc, AuditLog audit, BusinessTime businessTime) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.businessTime = businessTime;
    }

    /** One call. */
    public record Call(Instant at, String by, @Nullable String withWhom, String note) {}

    /**
     * Notes a call; who may is decided by the page it is noted on.
     *
     * @param topic what it was about, e.g. {@code obligation:17}
     */
    @Transactional
    public void note(Viewer viewer, long unitId, String topic, String withWhom, String note) {
        PlainText.note(note);
        PlainText.title(withWhom);
        Refused.unless(!note.isBlank() && !withWhom.isBlank(), "review.call.refused.incomplete");
        jdbc.sql("""
                        insert into unit_call (unit_id, called_at, account_id, note, with_whom, topic)
                        values (:unitId, :at, :accountId, :note, :withWhom, :topic)""")
                .param("unitId", unitId)
                .param("at", Instants.db(businessTime.now()))
                .param("accountId", viewer.accountId())
                .param("note", note.strip())
                .param("withWhom", withWhom.strip())
                .param("topic", topic)
                .update();
        audit.record("unit-called", topic, unitId, withWhom.strip() + ": " + note.strip());
    }

    /** The calls about one thing, newest first. */
    @Transactional(readOnly = true)
    public List<Call> about(String topic) {
        return jdbc.sql("select c.called_at, a.display_name, c.with_whom, c.note from unit_call c"
                        + " join account a on a.id = c.account_id where c.topic = :topic order by c.id desc")
                .param("topic", topic)
                .query((row, number) -> call(row))
                .list();
    }

    /** The last call about each of these things, one query. */
    @Transactional(readOnly = true)
    public Map<String, Call> last(Collection<String> topics) {
        Map<String, Call> last = new HashMap<>();
        if (!topics.isEmpty()) {
            jdbc.sql("select c.topic, c.called_at, a.display_name, c.with_whom, c.note from unit_call c"
                            + " join account a on a.id = c.account_id where c.id in"
                            + " (select max(id) from unit_call where topic in (:topics) group by topic)")
                    .param("topics", topics)
                    .query(row -> {
                        last.put(row.getString("topic"), call(row));
                    });
        }
        return last;
    }

    private static Call call(ResultSet row) throws SQLException {
        return new Call(
                Instants.read(row, "called_at"),
                row.getString("display_name"),
                row.getString("with_whom"),
                row.getString("note"));
    }
}
