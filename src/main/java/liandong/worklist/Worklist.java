package liandong.worklist;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import liandong.shared.BusinessTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one list of human work (待办). It follows what the owning modules and the engine do and writes no audit rows of
 * its own; they record the act in the same transaction.
 */
@Service
@Transactional
public class Worklist {

    private final WorkItems items;
    private final BusinessTime time;

    Worklist(WorkItems items, BusinessTime time) {
        this.items = items;
        this.time = time;
    }

    /**
     * Opens work that has no engine task (checklists). Work with a task is opened by the engine's task events.
     *
     * @return its id
     * @throws org.springframework.dao.DuplicateKeyException when the same work is open already
     */
    public long open(NewWorkItem item) {
        items.insert(item, null, time.now());
        return find(item.source(), item.sourceId()).orElseThrow().id();
    }

    /** Closes work that has no engine task, as done; nothing happens when it is not open. */
    public void done(String source, long sourceId) {
        items.close(source, sourceId, "DONE", time.now());
    }

    /** Closes work that has no engine task because it is no longer wanted; nothing happens when it is not open. */
    public void withdraw(String source, long sourceId) {
        items.close(source, sourceId, "WITHDRAWN", time.now());
    }

    /**
     * Moves the due date of open work: its due revision grows by one, so that it is reminded anew. Nothing happens when
     * it is not open.
     */
    public void moveDue(String source, long sourceId, @Nullable LocalDate nominalDue, @Nullable Instant dueAt) {
        items.moveDue(source, sourceId, nominalDue, dueAt);
    }

    /** The same for many at once; the nominal day stays. */
    public void moveDue(Collection<String> sources, Collection<Long> sourceIds, Instant dueAt) {
        items.moveDue(sources, sourceIds, dueAt);
    }

    /** The engine task behind open work, to be completed by the owning module's process class. */
    @Transactional(readOnly = true)
    public Optional<String> openTask(String source, long sourceId) {
        return items.find(source, sourceId).filter(WorkItem::isOpen).map(WorkItem::taskId);
    }

    /** The open work, else the one of that source that was closed last. */
    @Transactional(readOnly = true)
    public Optional<WorkItem> find(String source, long sourceId) {
        return items.find(source, sourceId);
    }

    @Transactional(readOnly = true)
    public Optional<WorkItem> find(long workItemId) {
        return items.find(workItemId);
    }

    /** All work there ever was about the same thing, told by the page that shows it, in the order it came up. */
    @Transactional(readOnly = true)
    public List<WorkItem> trail(WorkItem item) {
        return items.withLink(item.link());
    }
}
