package liandong.transfer;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where a transfer stands as it is stored (移送状态).
 *
 * @param due the last day of the present step; null when it is over
 * @param toUnitId the internet office it is meant for
 * @param receiverUnitId the one that has it; null until it has gone out
 * @param sendings how often it has gone out: once more each time it was returned
 * @param slipNo 编号; null until it has gone out
 * @param confirmedBy head who confirmed the determination; null until then
 * @param returnedFor why the internet office returned it; null unless it did
 */
record TransferStanding(
        TransferState state,
        Instant since,
        @Nullable LocalDate due,
        @Nullable Long toUnitId,
        @Nullable Long receiverUnitId,
        int sendings,
        @Nullable String slipNo,
        @Nullable Instant sentAt,
        @Nullable String confirmedBy,
        @Nullable String returnedFor,
        int version) {}
