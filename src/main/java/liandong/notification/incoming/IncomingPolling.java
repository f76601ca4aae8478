package liandong.notification.incoming;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Fetches mail on a schedule (定时收信); several nodes may do so at one mailbox. */
@Component
@EnableScheduling
@ConditionalOnProperty(name = "liandong.notification.mailbox.polling", matchIfMissing = true)
class IncomingPolling {

    private static final Logger LOG = LoggerFactory.getLogger(IncomingPolling.class);

    private final IncomingMailbox mailbox;

    IncomingPolling(IncomingMailbox mailbox) {
        this.mailbox = mailbox;
    }

    @Scheduled(fixedDelayString = "${liandong.notification.mailbox.poll-interval:PT1M}")
    void poll() {
        try {
            mailbox.read();
        } catch (MailboxUnreachable e) {
            LOG.warn("The mailbox can not be read: {}", e.getMessage());
        }
    }
}
