package liandong.engine.process;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import liandong.engine.Commands;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Tries an act up to three times (并发重试), outside its transaction, with a short random pause between. */
@Component
class RetryingCommands implements Commands {

    private static final int TRIES = 3;

    private final TransactionTemplate transaction;

    RetryingCommands(PlatformTransactionManager transactions) {
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public <T> T call(Supplier<T> act) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return act.get();
        }
        for (int attempt = 1; ; attempt++) {
            try {
                return java.util.Objects.requireNonNull(transaction.execute(status -> act.get()));
            } catch (OptimisticLockingException e) {
                if (attempt == TRIES) {
                    throw e;
                }
                LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(20_000_000L, 120_000_000L));
            }
        }
    }
}
