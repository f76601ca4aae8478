package liandong.notification;

import liandong.organization.Capability;
import liandong.organization.Stake;
import org.jspecify.annotations.Nullable;

/** A stored line of a digest (已登记条目). */
record FiledLine(
        long id,
        Long ownerUnitId,
        @Nullable Long receiverUnitId,
        @Nullable Long leadUnitId,
        @Nullable Long campaignId,
        Capability role,
        String itemKey,
        String reminderKey,
        String text,
        String link,
        boolean leftOut)
        implements Stake {

    /** Whether it is told by a rung of the ladder, e.g. {@code fill-report:17:0:T-3}. */
    boolean isRung() {
        return reminderKey.matches(".*:T[-+]?\\d+");
    }

    /** What it tells whom about. */
    String subject() {
        return itemKey + "|" + ownerUnitId + "|" + role;
    }
}
