package liandong.meeting;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A meeting as other pages mention it (会议摘要).
 *
 * @param day when it meets, or the day proposed for it while its date is not confirmed
 * @param meetsAt null while its date is not confirmed
 */
public record MeetingBrief(
        long id,
        long campaignId,
        String campaignName,
        int number,
        MeetingState state,
        LocalDate day,
        @Nullable Instant meetsAt,
        @Nullable String place) {

    public boolean isAhead() {
        return state == MeetingState.PLANNED || state == MeetingState.CONVENED;
    }

    static MeetingBrief of(Meeting meeting) {
        Instant at = meeting.meetsAt();
        return new MeetingBrief(
                meeting.id(),
                meeting.campaignId(),
                meeting.campaignName(),
                meeting.number(),
                meeting.state(),
                at == null
                        ? meeting.proposedOn()
                        : at.atZone(liandong.shared.BusinessTime.ZONE).toLocalDate(),
                at,
                meeting.place());
    }
}
