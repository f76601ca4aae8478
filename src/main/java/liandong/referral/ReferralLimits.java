package liandong.referral;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import liandong.engine.Decisions;
import liandong.shared.BusinessTime;
import liandong.shared.HolidayPolicy;
import liandong.shared.Refused;
import liandong.shared.WorkingCalendar;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * How long each step of a referral may take and why (移送时限), as {@code referral-limits.dmn} says for the day it begins.
 * Days of Order 310 are calendar days, the last one moves to the next working day; hours run through nights and holidays.
 */
@Component
public class ReferralLimits {

    private static final String TABLE = "referral-limits";

    private final Decisions decisions;
    private final WorkingCalendar calendar;

    ReferralLimits(Decisions decisions, WorkingCalendar calendar) {
        this.decisions = decisions;
        this.calendar = calendar;
    }

    /** What a limit counts. */
    public enum Measure {
        HOURS,
        DAYS,
        WORKDAYS
    }

    /** @param basis the law it comes from, in words */
    public record Limit(int amount, Measure measure, String basis) {}

    /** The day a step is due and the instant it is over. */
    record Due(LocalDate day, Instant at) {

        static Due endOf(LocalDate day) {
            return new Due(day, WorkingCalendar.endOf(day));
        }
    }

    /** The limit of the step a referral stands at. */
    public Limit of(CriminalReferral referral) {
        return of(referral.state(), referral.extension(), referral.clockStarts());
    }

    /** When the step a referral stands at has to be done. */
    Due due(CriminalReferral referral) {
        return due(of(referral), referral.since(), referral.clockStarts());
    }

    /** The same for a referral that begins now. */
    Due first(Instant now) {
        LocalDate today = now.atZone(BusinessTime.ZONE).toLocalDate();
        return due(of(ReferralState.WRITING, null, today), now, today);
    }

    private Due due(Limit limit, Instant since, LocalDate from) {
        return switch (limit.measure()) {
            case HOURS -> {
                Instant over = since.plus(Duration.ofHours(limit.amount()));
                yield new Due(over.atZone(BusinessTime.ZONE).toLocalDate(), over);
            }
            case DAYS -> Due.endOf(calendar.effective(from.plusDays(limit.amount()), HolidayPolicy.NEXT_WORKDAY));
            case WORKDAYS -> Due.endOf(calendar.plusWorkdays(from, limit.amount()));
        };
    }

    Limit of(ReferralState state, @Nullable ExtensionGround ground, LocalDate from) {
        List<Map<String, String>> rules = decisions.rows(
                TABLE,
                Map.of(
                        "step",
                        state.step(),
                        "ground",
                        ground == null ? "" : ground.name(),
                        "startDay",
                        Decisions.day(from)));
        Refused.unless(rules.size() == 1, "referral.refused.no-limit");
        Map<String, String> rule = rules.get(0);
        return new Limit(
                Integer.parseInt(rule.getOrDefault("amount", "")),
                Measure.valueOf(rule.getOrDefault("measure", "")),
                rule.getOrDefault("basis", ""));
    }
}
