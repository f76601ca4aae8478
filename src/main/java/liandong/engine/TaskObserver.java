package liandong.engine;

/** Told of every user task in the engine's own transaction (SPI, answered by the worklist). */
public interface TaskObserver {

    void created(TaskFacts task);

    /** Completed by somebody. */
    void completed(TaskFacts task);

    /** Taken away by a boundary event, a lock or the end of the process. */
    void withdrawn(TaskFacts task);
}
