package liandong.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import liandong.shared.BusinessTime;
import liandong.shared.Instants;
import liandong.worklist.Together;
import liandong.worklist.WorkItemReminders;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reminds receivers of the reports of a round that wait for their review (审核提醒), all of them at once and with the one
 * timer of the round.
 */
@Component
@Transactional
public class ReviewReminders {

    private static final String REVIEW = "review-report";
    private static final String KIND = "review";

    private final Rounds rounds;
    private final ReportingDeadlines deadlines;
    private final WorkItemReminders reminders;
    private final BusinessTime time;
    private final Words words;
    private final JdbcClient jdbc;

    ReviewReminders(
            Rounds rounds,
            ReportingDeadlines deadlines,
            WorkItemReminders reminders,
            BusinessTime time,
            Words words,
            JdbcClient jdbc) {
        this.rounds = rounds;
        this.deadlines = deadlines;
        this.reminders = reminders;
        this.time = time;
        this.words = words;
        this.jdbc = jdbc;
    }

    public void remind(long roundId) {
        CollectionRound round = rounds.get(roundId);
        Together together = new Together(
                ReviewsWaiting.KEY + roundId,
                "/rounds/" + roundId + "/acceptance",
                (count, oldest) -> words.of(
                        "reporting.digest.reviews",
                        round.title(),
                        String.valueOf(count),
                        String.valueOf(ChronoUnit.DAYS.between(
                                oldest.atZone(BusinessTime.ZONE).toLocalDate(), time.today()))));
        reminders.remindOpen(REVIEW, waiting(roundId), KIND, together);
    }

    Optional<Instant> nextRung(long roundId) {
        return reminders.nextRung(REVIEW, waiting(roundId), KIND);
    }

    /**
     * Whether the review of a report handed in just now is to be reminded of before the round wakes anyway. That is so
     * for the first report of a day at most, so the others need not wait for each other.
     */
    public boolean comesFirst(long roundId) {
        if (!isSoonest(roundId)) {
            return false;
        }
        rounds.hold(roundId);
        return isSoonest(roundId);
    }

    private boolean isSoonest(long roundId) {
        return jdbc.sql("""
                        select r.next_rung_at, coalesce(k.review_workdays, i.review_workdays) as review_workdays
                        from collection_round r join reporting_item i on i.id = r.item_id
                        left join round_item k on k.round_id = r.id
                        where r.id = :round""")
                .param("round", roundId)
                .query((row, number) ->
                        isSoonest(Instants.readOrNull(row, "next_rung_at"), row.getInt("review_workdays")))
                .single();
    }

    private boolean isSoonest(@Nullable Instant planned, int reviewWorkdays) {
        LocalDate due = deadlines
                .after(reviewWorkdays)
                .minusNanos(1)
                .atZone(BusinessTime.ZONE)
                .toLocalDate();
        return reminders
                .nextRung(KIND, due)
                .filter(rung -> planned == null || !planned.isAfter(time.now()) || rung.isBefore(planned))
                .isPresent();
    }

    private List<Long> waiting(long roundId) {
        return jdbc.sql("select id from obligation where round_id = :round and state = 'SUBMITTED' order by id")
                .param("round", roundId)
                .query(Long.class)
                .list();
    }
}
