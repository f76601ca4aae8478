package liandong.notification;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Where one process alone sends by hand (手动发件), mails it had taken when it was killed are free again at its start. */
@Component
@ConditionalOnProperty(name = "liandong.notification.polling", havingValue = "false")
class DrivenByHand {

    private final Outbox outbox;

    DrivenByHand(Outbox outbox) {
        this.outbox = outbox;
    }

    @EventListener(ApplicationReadyEvent.class)
    void release() {
        outbox.releaseAll();
    }
}
