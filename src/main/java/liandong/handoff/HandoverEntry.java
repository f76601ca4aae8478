package liandong.handoff;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to a handover (办理记录).
 *
 * @param letter which letter it was about, 0 before the first went out
 * @param what names the text {@code <kind>.entry.<what>}
 * @param unitId in whose name it was done
 * @param by who did it, null for the server itself
 * @param proxy the unit of that person when it is another one: recorded for a unit without accounts
 */
public record HandoverEntry(
        Instant at,
        int letter,
        String what,
        long unitId,
        @Nullable String by,
        @Nullable Long proxy,
        String note) {

    /** After this a unit has nothing more to do with it. */
    boolean isRefusal() {
        return what.equals("refused") || what.equals("redirected");
    }
}
