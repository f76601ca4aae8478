package liandong.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import liandong.organization.Addressee;
import org.jspecify.annotations.Nullable;

/** Urging units to report what they owe (催办): what may be urged, and what was. */
public final class Urge {

    private Urge() {}

    /**
     * A report that is still owed.
     *
     * @param recipients who the mail would go to; the office mailbox when there is no liaison, nobody when there is none
     * @param phone to call instead
     * @param lastUrgedAt null when nobody urged it yet
     * @param tooSoon it was urged a short while ago and may not be again yet
     */
    public record Owed(
            long obligationId,
            long unitId,
            String unitName,
            @Nullable String phone,
            String title,
            LocalDate due,
            boolean overdue,
            List<Addressee> recipients,
            @Nullable Instant lastUrgedAt,
            boolean tooSoon) {}

    /**
     * One that was made.
     *
     * @param mailState of the outbox, null while the mail is not filed
     */
    public record Made(
            String unitName,
            String title,
            String urgedBy,
            Instant urgedAt,
            @Nullable String mailState) {}
}
