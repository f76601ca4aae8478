package liandong.api;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A token of a unit (接口令牌), without its secret.
 *
 * @param expiresOn the last day on which it works
 */
public record ApiToken(
        long id,
        long unitId,
        String unitName,
        String name,
        long madeBy,
        Instant madeAt,
        LocalDate expiresOn,
        @Nullable Instant revokedAt,
        @Nullable Instant usedAt) {

    public boolean isInForce(LocalDate today) {
        return revokedAt == null && !today.isAfter(expiresOn);
    }
}
