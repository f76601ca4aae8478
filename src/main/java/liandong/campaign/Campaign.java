package liandong.campaign;

import java.time.Instant;
import java.time.LocalDate;
import liandong.organization.Stake;
import liandong.shared.HolidayPolicy;
import org.jspecify.annotations.Nullable;

/** A campaign (专项行动), as other modules read it. State is LAUNCHING, RUNNING or CLOSED. */
public record Campaign(
        long id,
        String planId,
        String name,
        String title,
        @Nullable String docNumber,
        long leadUnit,
        String regionCode,
        LocalDate from,
        LocalDate to,
        HolidayPolicy holidayPolicy,
        WorkbookByMail workbookByMail,
        String state,
        @Nullable Instant launchedAt,
        @Nullable Instant closedAt)
        implements Stake {

    public boolean isRunning() {
        return state.equals(CampaignState.RUNNING);
    }

    @Override
    public Long ownerUnitId() {
        return leadUnit;
    }

    @Override
    public @Nullable Long receiverUnitId() {
        return null;
    }

    @Override
    public Long leadUnitId() {
        return leadUnit;
    }
}
