package liandong.engine.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import liandong.engine.Retrying;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

class CamundaRetryingTests {

    private final Retrying retrying = new CamundaRetrying(new TransactionTemplate());
    private final AtomicInteger tries = new AtomicInteger();

    @Test
    void theThirdTryMaySucceed() {
        assertThat(retrying.call(() -> refusedUntil(3))).isEqualTo("done");
    }

    @Test
    void afterThreeTriesTheConflictIsTold() {
        assertThatThrownBy(() -> retrying.call(() -> refusedUntil(4))).isInstanceOf(OptimisticLockingException.class);
        assertThat(tries).hasValue(3);
    }

    @Test
    void otherFailuresAreNotTriedAgain() {
        assertThatThrownBy(() -> retrying.run(() -> {
                    tries.incrementAndGet();
                    throw new IllegalArgumentException();
                }))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(tries).hasValue(1);
    }

    @Test
    void insideATransactionThereIsOneTry() {
        TransactionSynchronizationManager.setActualTransactionActive(true);
        try {
            assertThatThrownBy(() -> retrying.call(() -> refusedUntil(2)))
                    .isInstanceOf(OptimisticLockingException.class);
        } finally {
            TransactionSynchronizationManager.setActualTransactionActive(false);
        }
    }

    private String refusedUntil(int success) {
        if (tries.incrementAndGet() < success) {
            throw new OptimisticLockingException("somebody else was faster");
        }
        return "done";
    }
}
