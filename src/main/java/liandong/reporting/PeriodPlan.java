package liandong.reporting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import liandong.campaign.Campaign;
import liandong.campaign.Campaigns;
import liandong.shared.BusinessTime;
import liandong.shared.WorkingCalendar;
import org.springframework.stereotype.Component;

/** The days all periods of a campaign have or would have (报告期总日程), those that wanted days lead to included. */
@Component
class PeriodPlan {

    private final ReportingItems items;
    private final ItemPeriods periods;
    private final Rounds rounds;
    private final Schedule schedule;
    private final Campaigns campaigns;
    private final WorkingCalendar calendar;
    private final BusinessTime time;

    PeriodPlan(
            ReportingItems items,
            ItemPeriods periods,
            Rounds rounds,
            Schedule schedule,
            Campaigns campaigns,
            WorkingCalendar calendar,
            BusinessTime time) {
        this.items = items;
        this.periods = periods;
        this.rounds = rounds;
        this.schedule = schedule;
        this.campaigns = campaigns;
        this.calendar = calendar;
        this.time = time;
    }

    /** @param wanted new days by {@link PlannedPeriod#code}; none for the plan as it stands */
    List<PlannedPeriod> of(long campaignId, Map<String, LocalDate> wanted) {
        return of(campaignId, wanted, calendar);
    }

    /** The plan as it stands, counted by this calendar. */
    List<PlannedPeriod> of(long campaignId, WorkingCalendar counting) {
        return of(campaignId, Map.of(), counting);
    }

    private List<PlannedPeriod> of(long campaignId, Map<String, LocalDate> wanted, WorkingCalendar counting) {
        Campaign campaign = campaigns.find(campaignId).orElseThrow();
        List<ReportingItem> all = items.ofCampaign(campaignId);
        Map<Long, List<ItemPeriod>> byItem = new HashMap<>();
        all.forEach(item -> byItem.put(item.id(), periods.of(item.id())));
        List<PlannedPeriod> planned = new ArrayList<>();
        for (ReportingItem item : all) {
            List<ItemPeriod> own = Objects.requireNonNull(byItem.get(item.id()));
            for (int i = 0; i < own.size(); i++) {
                Optional<ItemPeriod> following =
                        i + 1 < own.size() ? Optional.of(own.get(i + 1)) : compiling(item, all, byItem);
                LocalDate day = day(own.get(i), wanted);
                planned.add(new PlannedPeriod(
                        item,
                        own.get(i),
                        day,
                        schedule.dates(
                                counting,
                                item,
                                campaign,
                                own.get(i).periodCode(),
                                day,
                                following.map(next -> day(next, wanted)).orElse(null))));
            }
        }
        return planned;
    }

    private static Optional<ItemPeriod> compiling(
            ReportingItem item, List<ReportingItem> all, Map<Long, List<ItemPeriod>> byItem) {
        return all.stream()
                .filter(other -> Objects.equals(other.compilesItemId(), item.id()))
                .flatMap(other -> byItem.getOrDefault(other.id(), List.of()).stream())
                .findFirst();
    }

    private static LocalDate day(ItemPeriod period, Map<String, LocalDate> wanted) {
        return wanted.getOrDefault(PlannedPeriod.code(period), period.nominalDue());
    }

    /** Coming ones, and running ones that are neither compiled nor locked. */
    boolean isMovable(PlannedPeriod planned) {
        Long roundId = planned.period().roundId();
        return roundId == null || isCollecting(rounds.get(roundId));
    }

    private boolean isCollecting(CollectionRound round) {
        return (round.state() == CollectionRound.State.OPENING || round.state() == CollectionRound.State.OPEN)
                && time.now().isBefore(round.lockAt());
    }
}
