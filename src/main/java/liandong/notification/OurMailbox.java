package liandong.notification;

import liandong.notification.NotificationSettings.Mailbox;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The mailbox that bounces and answers come to (收信邮箱): that of the settings, in a rehearsal the embedded one. */
@Component
public class OurMailbox {

    private final String address;
    private final Mailbox account;

    OurMailbox(NotificationSettings settings, ObjectProvider<RehearsalMailbox> embedded) {
        this.address = settings.from();
        this.account = embedded.stream()
                .findFirst()
                .map(mailbox -> mailbox.account(settings.from()))
                .orElse(settings.mailbox());
    }

    public String address() {
        return address;
    }

    public Mailbox account() {
        return account;
    }

    public boolean isRead() {
        return !account.host().isBlank();
    }
}
