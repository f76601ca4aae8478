package liandong.notification;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import liandong.shared.BusinessTime;
import org.springframework.stereotype.Component;

/** Drives delivery (发件泵): by hand in rehearsals and tests, by a schedule in production. */
@Component
public class OutboxPump {

    private final DigestGathering digests;
    private final Delivery delivery;
    private final Outbox outbox;
    private final DigestLines lines;
    private final BusinessTime time;

    OutboxPump(DigestGathering digests, Delivery delivery, Outbox outbox, DigestLines lines, BusinessTime time) {
        this.digests = digests;
        this.delivery = delivery;
        this.outbox = outbox;
        this.lines = lines;
        this.time = time;
    }

    /** Sends everything that is due by business time; returns how many mails left. */
    public int drain() {
        digests.gather();
        int sent = 0;
        for (Optional<Integer> batch = delivery.deliverBatch(); batch.isPresent(); batch = delivery.deliverBatch()) {
            sent += batch.get();
        }
        return sent;
    }

    /**
     * The business instant after now at which the next waiting mail or digest is to leave. What is due already and only
     * waits for another attempt is no next event: attempts are made in system time.
     */
    public Optional<Instant> nextDue() {
        return Stream.of(outbox.nextDueAfter(time.now()), lines.nextDueAfter(time.now()))
                .flatMap(Optional::stream)
                .min(Instant::compareTo);
    }
}
