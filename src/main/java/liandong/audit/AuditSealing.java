package liandong.audit;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Seals on a schedule (定时封存). */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnProperty(name = "liandong.audit.sealing", matchIfMissing = true)
class AuditSealing {

    private final AuditSealer sealer;

    AuditSealing(AuditSealer sealer) {
        this.sealer = sealer;
    }

    @Scheduled(fixedDelayString = "${liandong.audit.seal-interval:PT5S}")
    void seal() {
        sealer.seal();
    }
}
