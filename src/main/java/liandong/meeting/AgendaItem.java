package liandong.meeting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A matter for the liaison meeting (议程事项): the facts, the unit concerned and what it says to them. */
public record AgendaItem(
        long id,
        long campaignId,
        long leadUnitId,
        @Nullable Long meetingId,
        AgendaSource source,
        @Nullable Long sourceId,
        @Nullable Long unitId,
        String title,
        String facts,
        @Nullable String explanation,
        AgendaState state,
        int position,
        @Nullable Instant settledAt,
        @Nullable String settledNote,
        @Nullable Long carriedFrom) {

    /** The page where the matter itself is worked on, null when there is none. */
    public @Nullable String link() {
        return switch (source) {
            case REPORT -> "/reports/" + sourceId;
            case ACTION_ITEM -> "/action-items/" + sourceId;
            case HANDOFF -> "/handoffs/" + sourceId;
            case TRANSFER -> "/transfers/" + sourceId;
            case REFERRAL -> "/referrals/" + sourceId;
            case MANUAL -> null;
        };
    }

    /** The matter was settled before the meeting came to it; it stays on the agenda with a note. */
    public boolean isSettled() {
        return settledAt != null;
    }
}
