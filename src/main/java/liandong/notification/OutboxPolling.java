package liandong.notification;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Sends on a schedule (定时发件); several nodes may do so over one database. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnProperty(name = "liandong.notification.polling", matchIfMissing = true)
class OutboxPolling {

    private final OutboxPump pump;

    OutboxPolling(OutboxPump pump) {
        this.pump = pump;
    }

    @Scheduled(fixedDelayString = "${liandong.notification.poll-interval:PT5S}")
    void poll() {
        pump.drain();
    }
}
