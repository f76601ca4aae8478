package liandong.notification.incoming;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import liandong.organization.Access;
import liandong.organization.Capability;
import liandong.organization.Viewer;
import liandong.shared.Instants;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people see of incoming mail (来信记录). A unit sees what its people sent, a lead office what is about its campaigns,
 * an administrator everything: mail of unknown senders is nobody's else. Texts are not kept.
 */
@Service
@Transactional(readOnly = true)
public class IncomingPages {

    public static final int PAGE = 50;

    private final JdbcClient jdbc;
    private final MessageSource messages;

    IncomingPages(JdbcClient jdbc, MessageSource messages) {
        this.jdbc = jdbc;
        this.messages = messages;
    }

    /** Newest first, one more than {@link #PAGE} when there are more. */
    public List<IncomingEntry> list(Viewer viewer, @Nullable IncomingState state, @Nullable Long before) {
        return query(
                        viewer,
                        "select i.*",
                        " and (:state is null or i.state = :state) and (:before is null or i.id < :before)"
                                + " order by i.id desc fetch first :most rows only")
                .param("state", state == null ? null : state.name(), Types.VARCHAR)
                .param("before", before, Types.BIGINT)
                .param("most", PAGE + 1)
                .query(this::entry)
                .list();
    }

    public Map<IncomingState, Long> counts(Viewer viewer) {
        Map<IncomingState, Long> counts = new EnumMap<>(IncomingState.class);
        query(viewer, "select i.state as state, count(*) as mails", " group by i.state")
                .query(row -> {
                    counts.put(IncomingState.valueOf(row.getString("state")), row.getLong("mails"));
                });
        return counts;
    }

    private JdbcClient.StatementSpec query(Viewer viewer, String select, String rest) {
        boolean all = viewer.capability() == Capability.ADMINISTRATOR;
        return jdbc.sql(select + " from incoming_mail i where " + (all ? "1 = 1" : Access.sql("i")) + rest)
                .params(all ? Map.of() : Access.parameters(viewer));
    }

    private IncomingEntry entry(ResultSet row, int number) throws SQLException {
        String key = row.getString("result_key");
        return new IncomingEntry(
                row.getLong("id"),
                Instants.read(row, "received_at"),
                row.getString("sender"),
                row.getString("subject"),
                IncomingState.valueOf(row.getString("state")),
                key == null ? "" : text(key, row.getString("result_arguments")),
                row.getString("link"));
    }

    private String text(String key, String arguments) {
        Object[] values = arguments.split(IncomingRows.SEPARATOR, -1);
        return Objects.requireNonNull(messages.getMessage(key, values, key, LocaleContextHolder.getLocale()));
    }
}
