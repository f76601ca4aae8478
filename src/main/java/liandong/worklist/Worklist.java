package liandong.worklist;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The one list of human work (待办). */
@Service
public class Worklist {

    /** Opens work that has no engine task (checklists). Work with a task is opened by the engine's task events. */
    public long open(NewWorkItem item) {
        throw new UnsupportedOperationException("owner: worklist");
    }

    /** Closes work that has no engine task, as done. */
    public void done(String source, long sourceId) {
        throw new UnsupportedOperationException("owner: worklist");
    }

    /** Closes work that has no engine task because it is no longer wanted. */
    public void withdraw(String source, long sourceId) {
        throw new UnsupportedOperationException("owner: worklist");
    }

    /** Moves the due date of open work: its due revision grows by one, so that it is reminded anew. */
    public void moveDue(String source, long sourceId, @Nullable LocalDate nominalDue, @Nullable Instant dueAt) {
        throw new UnsupportedOperationException("owner: worklist");
    }

    /** The engine task behind open work, to be completed by the owning module's process class. */
    public Optional<String> openTask(String source, long sourceId) {
        throw new UnsupportedOperationException("owner: worklist");
    }

    public Optional<WorkItem> find(String source, long sourceId) {
        throw new UnsupportedOperationException("owner: worklist");
    }
}
