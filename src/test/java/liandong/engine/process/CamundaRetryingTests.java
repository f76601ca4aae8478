package liandong.engine.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import liandong.engine.Retrying;
import liandong.shared.Conflict;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
        assertThatThrownBy(() -> retrying.call(() -> refusedUntil(4)))
                .isInstanceOf(Conflict.class)
                .hasRootCauseInstanceOf(OptimisticLockingException.class);
        assertThat(tries).hasValue(3);
    }

    @ParameterizedTest
    @CsvSource({
        "40P01, true",
        "40001, true",
        "55P03, true",
        "HYT00, true",
        "23505, true",
        "23503, false",
        "22001, false"
    })
    void aDeadlockOrATakenKeyIsTriedAgainHoweverItIsWrapped(String sqlState, boolean again) {
        RuntimeException wrapped =
                new ProcessEngineException("flush", new IllegalStateException(new SQLException("refused", sqlState)));
        assertThat(CamundaRetrying.isOvertaken(wrapped)).isEqualTo(again);
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
