package liandong.notification;

import java.time.LocalDate;
import liandong.organization.Capability;
import org.jspecify.annotations.Nullable;

/**
 * One line of somebody's daily digest (每日汇总邮件). Filed in the business transaction; the mail is rendered when it is
 * sent, and a line whose work is done by then is gone.
 *
 * @param itemKey the work item it is about, {@code source:sourceId}, e.g. {@code fill-report:17}
 * @param reminderKey fires once: {@code source:sourceId:dueRevision:rung}, e.g. {@code fill-report:17:0:T-3}
 * @param onDay the day whose digest it belongs to
 * @param leadUnitId who may read the mail in the outbox besides the recipient
 */
public record DigestLine(
        long unitId,
        Capability role,
        String itemKey,
        String reminderKey,
        LocalDate onDay,
        String text,
        String link,
        @Nullable Long campaignId,
        @Nullable Long leadUnitId) {}
