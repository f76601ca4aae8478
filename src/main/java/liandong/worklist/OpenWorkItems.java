package liandong.worklist;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import liandong.notification.OpenWork;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells mail which work is still open (未办结), so that a digest never asks for what is done. */
@Component
class OpenWorkItems implements OpenWork {

    private static final int KEYS_PER_QUERY = 1000;

    private final JdbcClient jdbc;

    OpenWorkItems(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> stillOpen(Collection<String> itemKeys) {
        List<String> keys = List.copyOf(Set.copyOf(itemKeys));
        Set<String> open = new HashSet<>();
        for (int from = 0; from < keys.size(); from += KEYS_PER_QUERY) {
            open.addAll(jdbc.sql("select open_key from work_item where open_key in (:keys)")
                    .param("keys", keys.subList(from, Math.min(keys.size(), from + KEYS_PER_QUERY)))
                    .query(String.class)
                    .list());
        }
        return open;
    }
}
