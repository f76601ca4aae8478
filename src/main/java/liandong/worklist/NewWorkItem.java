package liandong.worklist;

import java.time.Instant;
import java.time.LocalDate;
import liandong.organization.Capability;
import org.jspecify.annotations.Nullable;

/**
 * A piece of human work about to be opened (新待办).
 *
 * @param source what kind of work, the task's element id where there is one, e.g. {@code fill-report}
 * @param sourceId the domain row it is about; (source, sourceId) is open at most once
 * @param ownerUnitId who owes it
 * @param role who in the unit
 * @param unitClass participant class, null where it does not matter
 * @param title what a person reads in the inbox, e.g. 2021年8月工作月报
 * @param link page of the owning module, e.g. {@code /reports/17}
 * @param nominalDue the day the plan says, null without a due date
 * @param dueAt the instant it really falls due (end of the effective day), null without a due date
 */
public record NewWorkItem(
        String source,
        long sourceId,
        long ownerUnitId,
        Capability role,
        @Nullable String unitClass,
        String title,
        @Nullable Long campaignId,
        @Nullable Long receiverUnitId,
        @Nullable Long leadUnitId,
        String link,
        @Nullable LocalDate nominalDue,
        @Nullable Instant dueAt) {}
