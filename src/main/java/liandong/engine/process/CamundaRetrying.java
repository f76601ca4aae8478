package liandong.engine.process;

import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import liandong.engine.Retrying;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Tries again after the engine's optimistic lock or a deadlock of the database (并发重试). */
@Component
class CamundaRetrying implements Retrying {

    private static final int TRIES = 3;
    private static final int LONGEST_PAUSE_MILLIS = 60;

    private final TransactionTemplate transaction;

    CamundaRetrying(TransactionTemplate transaction) {
        this.transaction = transaction;
    }

    @Override
    public <T> T call(Supplier<T> work) {
        int tries = TransactionSynchronizationManager.isActualTransactionActive() ? 1 : TRIES;
        for (int left = tries - 1; left > 0; left--) {
            try {
                return work.get();
            } catch (OptimisticLockingException | PessimisticLockingFailureException tryAgain) {
                pause(tryAgain);
            }
        }
        return work.get();
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
