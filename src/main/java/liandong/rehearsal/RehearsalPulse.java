package liandong.rehearsal;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The pulse of a rehearsal (演练脉搏): what people's acts make due at the standing instant happens within half a second. */
@Component
@Profile("rehearsal")
@EnableScheduling
class RehearsalPulse {

    private static final Logger LOG = LoggerFactory.getLogger(RehearsalPulse.class);

    private final Rehearsal rehearsal;

    RehearsalPulse(Rehearsal rehearsal) {
        this.rehearsal = rehearsal;
    }

    @Scheduled(fixedDelay = 300)
    void beat() {
        try {
            rehearsal.settle();
        } catch (RuntimeException e) {
            LOG.warn("The rehearsal's pulse missed a beat", e);
        }
    }
}
