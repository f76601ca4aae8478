package liandong.engine;

import java.util.function.Supplier;

/**
 * Tries again when two people moved the same thing at once (并发重试). The engine or the database then refuses one of them;
 * trying again mostly just works, or meets a guard that tells in words what the other one did. After three tries with short
 * random pauses it is a {@link liandong.shared.Conflict}. Wraps <em>outside</em> the transaction, for example in a
 * controller: {@code retrying.run(() -> phases.close(viewer, id))}; a service whose methods are one transaction each uses
 * {@link #inTransaction}. Inside a running transaction it tries once, because only whoever began it can try all of it again.
 * A conflict of our own rows is no such case: it is a 409.
 */
public interface Retrying {

    <T> T call(Supplier<T> work);

    default void run(Runnable work) {
        call(() -> {
            work.run();
            return Boolean.TRUE;
        });
    }

    /** The work is one transaction, begun anew with each try. */
    void inTransaction(Runnable work);
}
