package liandong.transfer;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The same link was transferred before in this campaign (重复移送).
 *
 * @param itemId of the item that repeats it
 * @param disposal what was done about it then; null while nothing is known
 */
public record EarlierTransfer(
        long itemId,
        long transferId,
        long unitId,
        String slipNo,
        Instant sentAt,
        @Nullable Disposal disposal) {}
