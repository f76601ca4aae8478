package liandong.reporting;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import liandong.notification.OpenWork;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells mail whether any report of a round still waits for its receiver (待接收). */
@Component
class ReviewsWaiting implements OpenWork {

    /** How one line about all reviews of a round is named, before the round's id. */
    static final String KEY = "review-round:";

    private final JdbcClient jdbc;

    ReviewsWaiting(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> stillOpen(Collection<String> itemKeys) {
        List<Long> asked = itemKeys.stream()
                .filter(key -> key.startsWith(KEY))
                .map(key -> Long.valueOf(key.substring(KEY.length())))
                .toList();
        return asked.isEmpty()
                ? Set.of()
                : jdbc
                        .sql(
                                "select distinct round_id from obligation where round_id in (:asked) and state = 'SUBMITTED'")
                        .param("asked", asked)
                        .query(Long.class)
                        .stream()
                        .map(round -> KEY + round)
                        .collect(Collectors.toSet());
    }
}
