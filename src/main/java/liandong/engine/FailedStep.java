package liandong.engine;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A step that failed (失败作业). Holds no words of the failure itself, which may quote what a report says.
 *
 * @param processName Chinese name of the process
 * @param stepName Chinese name of the element
 * @param businessKey id of the domain row the process is about
 * @param standsSince since when it is no longer tried by itself, null while it still is
 * @param nextTry when it is tried by itself, null when it no longer is
 * @param trace where it happened: classes and lines only
 */
public record FailedStep(
        String jobId,
        String processKey,
        String processName,
        String stepKey,
        String stepName,
        @Nullable String businessKey,
        @Nullable Instant standsSince,
        @Nullable Instant nextTry,
        FailureKind kind,
        String trace) {

    public boolean standsStill() {
        return nextTry == null;
    }
}
