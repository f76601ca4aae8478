package liandong.transfer;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One piece of information on a transfer slip (移送条目) and what became of it.
 *
 * @param place on the slip, from 1
 * @param result null until the internet office has answered
 */
public record TransferItem(
        long id,
        long transferId,
        int place,
        Information information,
        @Nullable Result result) {

    /**
     * What the internet office did about it.
     *
     * @param remark why nothing was done, or what else
     * @param at when it was answered
     */
    public record Result(Disposal disposal, String remark, Instant at) {}

    public boolean isAnswered() {
        return result != null;
    }
}
