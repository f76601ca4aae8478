package liandong.engine;

import java.util.function.Supplier;

/**
 * One act of a person as one transaction (操作事务), tried again when the engine says that a parallel act on the same
 * process was faster. Inside a transaction that runs already it simply takes part.
 */
public interface Commands {

    <T> T call(Supplier<T> act);

    default void run(Runnable act) {
        call(() -> {
            act.run();
            return true;
        });
    }
}
