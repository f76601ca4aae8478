package liandong.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import liandong.shared.BusinessTime;
import liandong.worklist.LadderAction;
import liandong.worklist.Relation;
import liandong.worklist.ReminderLadder;
import liandong.worklist.RungTimes;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which rung of the ladder comes next in a round (催报排期), and which units stand on it when it comes. Each fires once
 * for a due revision. What lies before the opening is recorded as skipped; so is, after an outage, what a later rung that
 * has come too does as well. A rung that asks for more, such as supervision, is made up for.
 */
@Component
@Transactional
public class RungPlan {

    private final Rounds rounds;
    private final ReportingItems items;
    private final RungsFired fired;
    private final ReminderLadder ladder;
    private final RungTimes rungTimes;
    private final ReviewReminders reviews;
    private final BusinessTime time;

    RungPlan(
            Rounds rounds,
            ReportingItems items,
            RungsFired fired,
            ReminderLadder ladder,
            RungTimes rungTimes,
            ReviewReminders reviews,
            BusinessTime time) {
        this.rounds = rounds;
        this.items = items;
        this.fired = fired;
        this.ladder = ladder;
        this.rungTimes = rungTimes;
        this.reviews = reviews;
        this.time = time;
    }

    /** Asks the ladder for its rungs and notes when the next one falls, if any. */
    public void planNext(long roundId) {
        rounds.hold(roundId);
        CollectionRound round = rounds.get(roundId);
        Predicate<Step> isPast = step -> !step.moment().isAfter(round.startedAt());
        List<Step> steps = steps(round).toList();
        steps.stream().filter(isPast).forEach(step -> fired.skip(roundId, step.group(), name(step), time.now()));
        rounds.nextRung(
                roundId, next(round, steps.stream().filter(isPast.negate())).orElse(null));
    }

    /** The next rung for somebody who owes or reviews; else the lock, for reports that may still come until then. */
    private Optional<Instant> next(CollectionRound round, Stream<Step> ahead) {
        Stream<Instant> rungs = Stream.concat(ahead.map(Step::moment), reviews.nextRung(round.id()).stream());
        return rungs.min(Comparator.naturalOrder())
                .or(() -> Optional.of(round.lockAt())
                        .filter(lock -> lock.isAfter(time.now()) && !rounds.isSettled(round.id())));
    }

    /** Notes which units stand on a rung that has come; {@link #combinations} tells them apart. */
    public void takeDue(long roundId) {
        CollectionRound round = rounds.get(roundId);
        int wave = round.wave() + 1;
        rounds.wave(roundId, wave);
        List<Step> due =
                steps(round).filter(step -> !step.moment().isAfter(time.now())).toList();
        String kind = items.get(round.itemId()).ladderKind();
        for (Step step : due) {
            if (isOvertaken(step, due, kind)) {
                fired.skip(roundId, step.group(), name(step), time.now());
            } else {
                fired.fire(roundId, step.group(), step.rung(), wave, time.now());
            }
        }
    }

    /** Whether later rungs that have come too do all that this one asks for. */
    private boolean isOvertaken(Step step, List<Step> due, String kind) {
        Set<LadderAction> later = due.stream()
                .filter(other -> other.group().equals(step.group()) && other.rung() < step.rung())
                .flatMap(other -> ladder.actions(kind, other.group().relation(), other.rung()).stream())
                .collect(Collectors.toSet());
        return later.containsAll(ladder.actions(kind, step.group().relation(), step.rung()));
    }

    public List<String> combinations(long roundId) {
        return fired.combinations(roundId, rounds.get(roundId).wave()).stream()
                .map(Combination::text)
                .toList();
    }

    /** What the ladder calls reports of this round. */
    public String kind(long roundId) {
        return items.get(rounds.get(roundId).itemId()).ladderKind();
    }

    /** Every rung that still has to come for somebody before the lock. */
    private Stream<Step> steps(CollectionRound round) {
        String kind = items.get(round.itemId()).ladderKind();
        RungsFired.Standing standing = fired.standing(round.id());
        return standing.groups().stream()
                .flatMap(group -> ladder.rungs(kind, group.relation()).stream().map(rung -> step(group, rung)))
                .filter(step -> standing.isPending(step.group(), name(step)))
                .filter(step -> step.moment().isBefore(round.lockAt()));
    }

    private Step step(Group group, int rung) {
        return new Step(group, rung, rungTimes.at(rung < 0 ? group.overdueFrom() : group.effectiveDue(), rung));
    }

    private static String name(Step step) {
        return RungTimes.name(step.rung());
    }

    /** Units of a round with the same due day and relation. */
    record Group(LocalDate effectiveDue, LocalDate overdueFrom, Relation relation) {}

    private record Step(Group group, int rung, Instant moment) {}
}
