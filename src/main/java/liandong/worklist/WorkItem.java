package liandong.worklist;

import java.time.Instant;
import java.time.LocalDate;
import liandong.organization.Capability;
import liandong.organization.Stake;
import org.jspecify.annotations.Nullable;

/** One piece of human work with an owner (待办事项), as lists and lamps read it. State is OPEN, DONE or WITHDRAWN. */
public record WorkItem(
        long id,
        String source,
        long sourceId,
        Long ownerUnitId,
        Capability role,
        @Nullable String unitClass,
        String title,
        @Nullable Long campaignId,
        @Nullable Long receiverUnitId,
        @Nullable Long leadUnitId,
        String link,
        @Nullable LocalDate nominalDue,
        @Nullable Instant dueAt,
        int dueRevision,
        String state,
        @Nullable String taskId,
        Instant openedAt,
        @Nullable Instant closedAt)
        implements Stake {

    public boolean isOpen() {
        return state.equals("OPEN");
    }
}
