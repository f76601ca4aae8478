package liandong.organization;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A unit to be called (电话联系清单), because mail does not reach it.
 *
 * @param reasons why, message keys of {@code organization.call.reason.…} or what the mail server answered
 * @param todoKey message key of what to do about it
 * @param since when the first undelivered mail came back; null when nobody is on record to be mailed at all
 */
public record CallRow(
        long unitId,
        String unitName,
        @Nullable String phone,
        @Nullable String officeEmail,
        List<Reason> reasons,
        String todoKey,
        @Nullable Instant since,
        @Nullable Call lastCall) {

    /** Why a unit cannot be reached: a message key with, for bounces, the server's words. */
    public record Reason(String messageKey, String detail) {}

    /** The last call somebody noted. */
    public record Call(Instant at, String by, String note) {}
}
