package liandong.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import liandong.audit.AuditLog;
import liandong.campaign.Campaign;
import liandong.campaign.Campaigns;
import liandong.shared.BusinessTime;
import liandong.shared.Period;
import liandong.shared.WorkingCalendar;
import liandong.worklist.Relation;
import liandong.worklist.ReminderLadder;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** When the rounds of an item open (报送日程), and their start. */
@Component
@Transactional
public class Schedule {

    private final ReportingItems items;
    private final ItemPeriods periods;
    private final Rounds rounds;
    private final Campaigns campaigns;
    private final ReminderLadder ladder;
    private final WorkingCalendar calendar;
    private final BusinessTime time;
    private final Words words;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    Schedule(
            ReportingItems items,
            ItemPeriods periods,
            Rounds rounds,
            Campaigns campaigns,
            ReminderLadder ladder,
            WorkingCalendar calendar,
            BusinessTime time,
            Words words,
            AuditLog audit,
            ApplicationEventPublisher events) {
        this.items = items;
        this.periods = periods;
        this.rounds = rounds;
        this.campaigns = campaigns;
        this.ladder = ladder;
        this.calendar = calendar;
        this.time = time;
        this.words = words;
        this.audit = audit;
        this.events = events;
    }

    /** Works the days of the next period out by today's calendar, which may know more holidays than at launch. */
    public void planNext(long itemId) {
        ReportingItem item = items.get(itemId);
        Campaign campaign = campaigns.find(item.campaignId()).orElseThrow();
        periods.next(itemId).ifPresent(next -> periods.reschedule(next.id(), dates(item, campaign, next)));
    }

    public boolean periodsLeft(long itemId) {
        return periods.next(itemId).isPresent();
    }

    public Instant nextOpeningAt(long itemId) {
        return periods.next(itemId).orElseThrow().dates().opensAt();
    }

    /** Starts the round of the next period; its days are fixed from here on. */
    public void startNext(long itemId) {
        ReportingItem item = items.get(itemId);
        ItemPeriod period = periods.next(itemId).orElseThrow();
        PeriodDates dates = period.dates();
        if (!time.now().isBefore(WorkingCalendar.endOf(dates.effectiveDue()))) {
            dates = dates.bornLate(calendar, item.pace().graceWorkdays(), time.today());
        }
        String title = item.titleOf(words, period.periodCode());
        long roundId = rounds.insert(item, period, dates, title, time.now());
        periods.started(period.id(), roundId);
        audit.record("round-started", "round:" + roundId, item.leadUnitId(), title);
        events.publishEvent(new RoundStarted(item.campaignId(), roundId));
    }

    private PeriodDates dates(ReportingItem item, Campaign campaign, ItemPeriod period) {
        List<ItemPeriod> all = periods.of(item.id());
        LocalDate following = all.stream()
                .filter(other -> other.place() == period.place() + 1)
                .findFirst()
                .map(ItemPeriod::nominalDue)
                .orElseGet(() -> compilingDue(item).orElse(null));
        return dates(item, campaign, period.periodCode(), period.nominalDue(), following);
    }

    /** @param followingDue nominal due day of what builds on it, null when nothing does */
    PeriodDates dates(
            ReportingItem item,
            Campaign campaign,
            String periodCode,
            LocalDate nominalDue,
            @Nullable LocalDate followingDue) {
        return dates(calendar, item, campaign, periodCode, nominalDue, followingDue);
    }

    /** The same by another calendar. */
    PeriodDates dates(
            WorkingCalendar calendar,
            ReportingItem item,
            Campaign campaign,
            String periodCode,
            LocalDate nominalDue,
            @Nullable LocalDate followingDue) {
        Period period = new Period(periodCode);
        return PeriodDates.of(
                calendar,
                campaign.holidayPolicy(),
                item.pace().graceWorkdays(),
                period.isWhole() ? campaign.to() : period.month().atEndOfMonth(),
                nominalDue,
                firstRung(item.ladderKind()),
                followingDue == null ? null : calendar.effective(followingDue, campaign.holidayPolicy()));
    }

    private Optional<LocalDate> compilingDue(ReportingItem item) {
        return items.compiling(item.id()).stream()
                .flatMap(compiling -> periods.of(compiling.id()).stream())
                .map(ItemPeriod::nominalDue)
                .findFirst();
    }

    private int firstRung(String kind) {
        return Arrays.stream(Relation.values())
                .flatMap(relation -> ladder.rungs(kind, relation).stream())
                .mapToInt(Integer::intValue)
                .filter(rung -> rung >= 0)
                .max()
                .orElse(0);
    }
}
