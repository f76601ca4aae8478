package liandong.worklist;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import liandong.notification.Notifications;
import liandong.shared.BusinessTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reminds a whole set of open work by the ladder (成批催办), for work without supervision of its own such as phase
 * checklists and reviews. A process waits until {@link #nextRung} and then calls {@link #remindOpen}; each rung is told
 * once for a due revision, and after an outage only the latest that is due.
 */
@Service
@Transactional
public class WorkItemReminders {

    private static final int KEYS_PER_QUERY = 1000;
    private static final int FEW = 3;

    private final JdbcClient jdbc;
    private final ReminderLadder ladder;
    private final RungTimes rungs;
    private final Notifications notifications;
    private final BusinessTime time;
    private final ReminderLines lines;

    WorkItemReminders(
            JdbcClient jdbc,
            ReminderLadder ladder,
            RungTimes rungs,
            Notifications notifications,
            BusinessTime time,
            ReminderLines lines) {
        this.jdbc = jdbc;
        this.ladder = ladder;
        this.rungs = rungs;
        this.notifications = notifications;
        this.time = time;
        this.lines = lines;
    }

    /** When the ladder next reminds of work of that kind due on that day; empty when it has nothing left to say. */
    @Transactional(readOnly = true)
    public Optional<Instant> nextRung(String kind, LocalDate dueDay) {
        return reminding(kind)
                .map(rung -> rungs.at(dueDay, rung))
                .filter(at -> at.isAfter(time.now()))
                .min(Instant::compareTo);
    }

    /**
     * Files a digest line for everybody who still has such work in that campaign and whose rung has come. A rung that
     * lies before the work was opened is left out.
     *
     * @param source e.g. {@code phase-checklist}
     * @param kind as in {@code reminder-ladder.dmn}
     * @return how many lines were new
     */
    public int remindOpen(String source, String kind, long campaignId) {
        return file(kind, open(source, campaignId));
    }

    private int file(String kind, List<WorkItem> open) {
        return notifications.digest(open.stream()
                .flatMap(item ->
                        reached(kind, item)
                                .map(rung -> lines.line(item, dueDay(item), rung, item.dueRevision()))
                                .stream())
                .toList());
    }

    /** When the ladder next reminds of any of those; empty when they are done or it has nothing left to say. */
    @Transactional(readOnly = true)
    public Optional<Instant> nextRung(String source, Collection<Long> sourceIds, String kind) {
        return open(source, sourceIds).stream()
                .map(WorkItemReminders::dueDay)
                .distinct()
                .flatMap(due -> nextRung(kind, due).stream())
                .min(Instant::compareTo);
    }

    /** The same as {@link #remindOpen(String, String, long)} for those pieces of work only. */
    public int remindOpen(String source, Collection<Long> sourceIds, String kind) {
        return file(kind, open(source, sourceIds));
    }

    /**
     * The same again; an office that has more than a
     * few of them reads one line about all.
     */
    public int remindOpen(String source, Collection<Long> sourceIds, String kind, Together together) {
        Map<String, List<WorkItem>> offices = open(source, sourceIds).stream()
                .collect(Collectors.groupingBy(item -> item.ownerUnitId() + " " + item.role()));
        int filed = 0;
        for (List<WorkItem> open : offices.values()) {
            filed += open.size() > FEW ? fileTogether(kind, open, together) : file(kind, open);
        }
        return filed;
    }

    /** Filed again when another rung of any of them has come. */
    private int fileTogether(String kind, List<WorkItem> open, Together together) {
        return open.stream()
                .flatMap(item -> reached(kind, item).map(rung -> rungs.at(dueDay(item), rung)).stream())
                .max(Instant::compareTo)
                .map(last -> notifications.digest(List.of(together.line(open, last, time.today()))))
                .orElse(0);
    }

    private List<WorkItem> open(String source, Collection<Long> sourceIds) {
        List<String> keys =
                sourceIds.stream().map(id -> WorkItems.openKey(source, id)).toList();
        List<WorkItem> found = new ArrayList<>();
        for (int from = 0; from < keys.size(); from += KEYS_PER_QUERY) {
            found.addAll(jdbc.sql("select " + WorkItems.COLUMNS + " from work_item w where w.open_key in (:keys)"
                            + " and w.due_at is not null order by w.id")
                    .param("keys", keys.subList(from, Math.min(keys.size(), from + KEYS_PER_QUERY)))
                    .query(WorkItems::map)
                    .list());
        }
        return found;
    }

    private List<WorkItem> open(String source, long campaignId) {
        return jdbc.sql("select " + WorkItems.COLUMNS + " from work_item w where w.campaign_id = :campaignId"
                        + " and w.source = :source and w.state = 'OPEN' and w.due_at is not null order by w.id")
                .param("campaignId", campaignId)
                .param("source", source)
                .query(WorkItems::map)
                .list();
    }

    /** The latest rung that has come, unless it came before the work did. */
    private Optional<Integer> reached(String kind, WorkItem item) {
        LocalDate due = dueDay(item);
        Predicate<Instant> come = at -> !at.isAfter(time.now());
        return reminding(kind)
                .filter(rung -> come.test(rungs.at(due, rung)))
                .min(Integer::compareTo)
                .filter(rung -> !rungs.at(due, rung).isBefore(item.openedAt()));
    }

    /** The relation decides about heads and agenda, not about reminding. */
    private Stream<Integer> reminding(String kind) {
        return ladder.rungs(kind, Relation.SELF).stream()
                .filter(rung -> ladder.actions(kind, Relation.SELF, rung).contains(LadderAction.REMIND));
    }

    private static LocalDate dueDay(WorkItem item) {
        Instant dueAt = java.util.Objects.requireNonNull(item.dueAt());
        return dueAt.minusNanos(1).atZone(BusinessTime.ZONE).toLocalDate();
    }
}
