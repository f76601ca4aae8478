package liandong.reporting;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import liandong.audit.AuditLog;
import liandong.campaign.MovedDay;
import liandong.campaign.PlanChange;
import liandong.campaign.PlanDay;
import liandong.shared.BusinessTime;
import liandong.shared.WorkingCalendar;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * The due days of reports in a plan change (报送期限调整). Coming periods are worked out anew; a running round moves the
 * day of all who owe it, unless a unit was granted a later one, and so do the cut-off and the lock of what comes before.
 */
@Component
class PeriodMoves {

    private final PeriodPlan plan;
    private final PeriodMoveRules rules;
    private final ItemPeriods periods;
    private final Rounds rounds;
    private final RoundOpening opening;
    private final DueDates dueDates;
    private final BusinessTime time;
    private final Words words;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    PeriodMoves(
            PeriodPlan plan,
            PeriodMoveRules rules,
            ItemPeriods periods,
            Rounds rounds,
            RoundOpening opening,
            DueDates dueDates,
            BusinessTime time,
            Words words,
            AuditLog audit,
            ApplicationEventPublisher events) {
        this.plan = plan;
        this.rules = rules;
        this.periods = periods;
        this.rounds = rounds;
        this.opening = opening;
        this.dueDates = dueDates;
        this.time = time;
        this.words = words;
        this.audit = audit;
        this.events = events;
    }

    List<PlanDay> movableDays(long campaignId) {
        return plan.of(campaignId, Map.of()).stream()
                .filter(plan::isMovable)
                .map(planned -> new PlanDay(
                        planned.code(),
                        words.of("reporting.change.group"),
                        planned.title(words),
                        planned.nominalDue(),
                        planned.dates().effectiveDue(),
                        planned.period().plannedDue()))
                .toList();
    }

    List<MovedDay> preview(long campaignId, Map<String, LocalDate> wanted) {
        List<PlannedPeriod> after = plan.of(campaignId, wanted);
        rules.check(after, wanted);
        Map<Long, PlannedPeriod> before = byPeriod(plan.of(campaignId, Map.of()));
        return after.stream()
                .filter(planned -> wanted.containsKey(planned.code()))
                .map(planned -> new MovedDay(
                        planned.code(),
                        planned.title(words),
                        before(before, planned).dates().effectiveDue(),
                        planned.dates().effectiveDue(),
                        concerned(planned)))
                .filter(moved -> !moved.before().equals(moved.after()))
                .toList();
    }

    /** Who owes it, and the unit that waits for it. */
    private Set<Long> concerned(PlannedPeriod planned) {
        Long roundId = planned.period().roundId();
        Set<Long> units = new LinkedHashSet<>(
                roundId == null ? opening.reporters(planned.item()) : dueDates.owing(rounds.get(roundId)));
        if (planned.item().reviewerUnitId() != planned.item().leadUnitId()) {
            units.add(planned.item().reviewerUnitId());
        }
        return units;
    }

    void move(PlanChange change, Map<String, LocalDate> wanted) {
        Map<Long, PlannedPeriod> before = byPeriod(plan.of(change.campaignId(), Map.of()));
        Set<Long> rescheduled = new LinkedHashSet<>();
        for (PlannedPeriod planned : plan.of(change.campaignId(), wanted)) {
            if (planned.nominalDue().equals(planned.period().nominalDue())
                    && planned.dates().equals(before(before, planned).dates())) {
                continue;
            }
            periods.move(planned.period().id(), planned.nominalDue(), planned.dates());
            Long roundId = planned.period().roundId();
            if (roundId == null) {
                rescheduled.add(planned.item().id());
            } else if (plan.isMovable(planned)) {
                move(rounds.get(roundId), planned.dates(), change);
            }
        }
        rescheduled.forEach(item -> events.publishEvent(new ScheduleMoved(change.campaignId(), item)));
    }

    /** What counting by this calendar would move; nothing that is over or would be over at once. */
    List<MovedDay> previewRecount(long campaignId, WorkingCalendar calendar) {
        return plan.of(campaignId, calendar).stream()
                .filter(this::isRecounted)
                .filter(planned -> !planned.dates()
                        .effectiveDue()
                        .equals(planned.period().dates().effectiveDue()))
                .map(planned -> new MovedDay(
                        planned.code(),
                        planned.title(words),
                        planned.period().dates().effectiveDue(),
                        planned.dates().effectiveDue(),
                        concerned(planned)))
                .toList();
    }

    /** Counts all days anew by the calendar in force; reminders of what is running are planned anew too. */
    void recount(PlanChange change) {
        Set<Long> rescheduled = new LinkedHashSet<>();
        plan.of(change.campaignId(), Map.of()).stream()
                .filter(this::isRecounted)
                .forEach(planned -> {
                    periods.reschedule(planned.period().id(), planned.dates());
                    Long roundId = planned.period().roundId();
                    if (roundId == null) {
                        rescheduled.add(planned.item().id());
                    } else {
                        move(rounds.get(roundId), planned.dates(), change);
                    }
                });
        rescheduled.forEach(item -> events.publishEvent(new ScheduleMoved(change.campaignId(), item)));
    }

    private boolean isRecounted(PlannedPeriod planned) {
        return plan.isMovable(planned)
                && !planned.dates().effectiveDue().isBefore(time.today())
                && !planned.period().dates().effectiveDue().isBefore(time.today());
    }

    private void move(CollectionRound round, PeriodDates dates, PlanChange change) {
        rounds.hold(round.id());
        rounds.redate(round.id(), dates);
        int moved = dueDates.moveRound(round, dates, change.reason(), change.changedBy());
        audit.record(
                "round-moved",
                "round:" + round.id(),
                round.leadUnitId(),
                "%s -> %s for %d units: %s"
                        .formatted(round.effectiveDue(), dates.effectiveDue(), moved, change.reason()));
        events.publishEvent(new RoundDatesMoved(round.campaignId(), round.id()));
    }

    private static Map<Long, PlannedPeriod> byPeriod(List<PlannedPeriod> planned) {
        return planned.stream().collect(Collectors.toMap(one -> one.period().id(), Function.identity()));
    }

    private static PlannedPeriod before(Map<Long, PlannedPeriod> before, PlannedPeriod planned) {
        return Objects.requireNonNull(before.get(planned.period().id()));
    }
}
