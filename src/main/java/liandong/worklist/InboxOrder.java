package liandong.worklist;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The order of an inbox list and its page marks (翻页): the sort instant and id of the last row shown. */
enum InboxOrder {
    BY_DUE {
        @Override
        String sql() {
            return " order by w.due_at asc nulls last, w.id asc";
        }

        @Override
        String cursor(WorkItem last) {
            return last.dueAt() + "_" + last.id();
        }

        @Override
        String beyond(boolean dated) {
            return dated
                    ? "(w.due_at > :markAt or w.due_at = :markAt and w.id > :markId or w.due_at is null)"
                    : "(w.due_at is null and w.id > :markId)";
        }
    },
    LATEST_DONE {
        @Override
        String sql() {
            return " order by w.closed_at desc, w.id desc";
        }

        @Override
        String cursor(WorkItem last) {
            return last.closedAt() + "_" + last.id();
        }

        @Override
        String beyond(boolean dated) {
            return "(w.closed_at < :markAt or w.closed_at = :markAt and w.id < :markId)";
        }
    };

    abstract String sql();

    abstract String cursor(WorkItem last);

    abstract String beyond(boolean dated);

    static InboxOrder of(InboxQuery.Tab tab) {
        return tab == InboxQuery.Tab.DONE ? LATEST_DONE : BY_DUE;
    }

    /** A mark somebody typed wrongly into the address simply means the first page. */
    void after(@Nullable String mark, List<String> conditions, Map<String, Object> parameters) {
        if (mark == null || !mark.matches("[^_]+_\\d{1,18}")) {
            return;
        }
        String at = mark.substring(0, mark.indexOf('_'));
        try {
            boolean dated = this == LATEST_DONE || !at.equals("null");
            if (dated) {
                parameters.put("markAt", Instant.parse(at).atOffset(ZoneOffset.UTC));
            }
            parameters.put("markId", Long.parseLong(mark.substring(at.length() + 1)));
            conditions.add(beyond(dated));
        } catch (DateTimeException notAnInstant) {
            return;
        }
    }
}
