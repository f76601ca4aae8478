package liandong.rehearsal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import liandong.engine.DueJobs;
import liandong.notification.OutboxPump;
import liandong.shared.BusinessTime;
import liandong.shared.Refused;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Service;

/**
 * Moves the simulated clock (演练): to the next due instant, run what is due in order, send what is due, and again. Jobs
 * are always drained before the clock moves, because the engine's job locks expire by the same clock.
 */
@Service
@Profile("rehearsal | test")
public class Rehearsal {

    private final ReentrantLock oneAtATime = new ReentrantLock();
    private final RehearsalTime time;
    private final DueJobs jobs;
    private final OutboxPump outbox;

    Rehearsal(RehearsalTime time, DueJobs jobs, OutboxPump outbox) {
        this.time = time;
        this.jobs = jobs;
        this.outbox = outbox;
    }

    /** Runs everything that is due at the present instant. */
    public void settle() {
        oneAtATime.lock();
        try {
            while (jobs.run() + outbox.drain() > 0) {
                // what ran may have made more due
            }
        } finally {
            oneAtATime.unlock();
        }
    }

    /** The next instant at which a timer or a mail is due. */
    public Optional<Instant> nextEvent() {
        return Stream.of(jobs.next(), outbox.nextDue())
                .flatMap(Optional::stream)
                .filter(due -> due.isAfter(time.now()))
                .min(Instant::compareTo);
    }

    /** Moves to the next event; false when there is none any more. */
    public boolean stepToNextEvent() {
        oneAtATime.lock();
        try {
            settle();
            Optional<Instant> next = nextEvent();
            next.ifPresent(this::moveAndSettle);
            return next.isPresent();
        } finally {
            oneAtATime.unlock();
        }
    }

    /** Moves to 08:30 of the next day, letting everything in between happen at its own instant. */
    public void stepToNextDay() {
        stepTo(morningOf(time.today().plusDays(1)));
    }

    /** Moves to 08:30 of that day. */
    public void stepTo(LocalDate day) {
        stepTo(morningOf(day));
    }

    private static Instant morningOf(LocalDate day) {
        return day.atTime(8, 30).atZone(BusinessTime.ZONE).toInstant();
    }

    /** Moves to that instant, letting everything in between happen at its own instant. */
    public void stepTo(Instant target) {
        if (target.isBefore(time.now())) {
            throw new Refused("rehearsal.refused.backwards");
        }
        oneAtATime.lock();
        try {
            settle();
            for (Optional<Instant> next = nextEvent();
                    next.isPresent() && !next.get().isAfter(target);
                    next = nextEvent()) {
                moveAndSettle(next.get());
            }
            moveAndSettle(target);
        } finally {
            oneAtATime.unlock();
        }
    }

    private void moveAndSettle(Instant instant) {
        time.moveTo(instant);
        settle();
    }
}
