package liandong.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a matter that goes from unit to unit leaves behind (办理痕迹): mails, lines of digests, rows that must agree. */
@Component
public class MatterTrail {

    private final JdbcClient jdbc;
    private final DataSource database;

    MatterTrail(JdbcClient jdbc, DataSource database) {
        this.jdbc = jdbc;
        this.database = database;
    }

    /** Subjects of the mails filed about it for that unit. */
    public List<String> mails(String kind, long id, long unit) {
        return jdbc.sql("select distinct subject from outbox_mail where filing_key like :key")
                .param("key", kind + ":" + id + ":%|" + unit + ":%")
                .query(String.class)
                .list();
    }

    /** Lines of digests that lead to its page, as unit:role:rung. */
    public List<String> digest(String page) {
        return jdbc
                .sql("select owner_unit_id || ':' || role || ':' || reminder_key from digest_line"
                        + " where link = :link order by id")
                .param("link", page)
                .query(String.class)
                .list()
                .stream()
                .map(key -> key.replaceAll(":[a-z-]+:\\d+:\\d+:", ":"))
                .toList();
    }

    /** Units with dated work open on its page. */
    public List<Long> owners(String page) {
        return jdbc.sql(
                        "select owner_unit_id from work_item where link = :link and state = 'OPEN' and due_at is not null")
                .param("link", page)
                .query(Long.class)
                .list();
    }

    /** The matter filed for the meeting about it: whether it is settled, and how. */
    public List<String> agenda(String source, long id) {
        return jdbc.sql("select coalesce(settled_note, 'open') from agenda_item where source = :source"
                        + " and source_id = :id order by id")
                .param("source", source)
                .param("id", id)
                .query(String.class)
                .list();
    }

    /** Whatever the invariants of its kind and of work items say is so. */
    public void holds(String kind) {
        assertThat(new InvariantChecker(database).check())
                .filteredOn(found -> found.rule().contains(kind)
                        || found.rule().contains("work-item")
                        || found.rule().contains("task-has"))
                .isEmpty();
    }
}
