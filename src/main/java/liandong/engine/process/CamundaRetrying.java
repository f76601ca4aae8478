package liandong.engine.process;

import java.sql.SQLException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import java.util.stream.Stream;
import liandong.engine.Retrying;
import liandong.shared.Conflict;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tries again after the engine's optimistic lock, a deadlock of the database, or when somebody else made the one row there
 * may be (并发重试). Then the guards see what the other did and refuse in words.
 */
@Component
class CamundaRetrying implements Retrying {

    private static final Logger LOG = LoggerFactory.getLogger(CamundaRetrying.class);
    private static final int TRIES = 3;
    private static final int LONGEST_PAUSE_MILLIS = 60;

    private final TransactionTemplate transaction;

    CamundaRetrying(TransactionTemplate transaction) {
        this.transaction = transaction;
    }

    @Override
    public <T> T call(Supplier<T> work) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return work.get();
        }
        for (int attempt = 1; ; attempt++) {
            try {
                return work.get();
            } catch (RuntimeException failure) {
                if (!isOvertaken(failure)) {
                    throw failure;
                }
                if (attempt == TRIES) {
                    LOG.warn("Overtaken {} times", TRIES, failure);
                    throw conflict(failure);
                }
                pause(failure);
            }
        }
    }

    /** Also where the engine or Spring has wrapped it. */
    static boolean isOvertaken(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(cause -> cause instanceof OptimisticLockingException
                        || cause instanceof SQLException sql && isRace(sql));
    }

    /** Deadlock or serialization failure, lock not to be had in time (PostgreSQL, H2), unique key taken. */
    private static boolean isRace(SQLException failure) {
        String state = String.valueOf(failure.getSQLState());
        return state.startsWith("40") || state.equals("55P03") || state.equals("HYT00") || state.equals("23505");
    }

    private static Conflict conflict(RuntimeException cause) {
        Conflict conflict = new Conflict("engine.conflict.overtaken");
        conflict.initCause(cause);
        return conflict;
    }

    @Override
    public void inTransaction(Runnable work) {
        run(() -> transaction.executeWithoutResult(status -> work.run()));
    }

    private static void pause(RuntimeException cause) {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextInt(10, LONGEST_PAUSE_MILLIS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw cause;
        }
    }
}
