package liandong.web.security;

import java.util.List;
import java.util.Map;
import liandong.notification.ImmediateMail;
import liandong.notification.Notifications;
import liandong.organization.Capability;
import liandong.organization.PasswordLink;
import liandong.organization.PasswordLinks;
import liandong.shared.PublicAddress;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Mails a one-use link for a new password (重设口令邮件). */
@Service
public class PasswordMail {

    private final PasswordLinks links;
    private final Notifications notifications;
    private final PublicAddress address;

    PasswordMail(PasswordLinks links, Notifications notifications, PublicAddress address) {
        this.links = links;
        this.notifications = notifications;
        this.address = address;
    }

    /** To each account of that name or address; the link and its mail commit together. */
    @Transactional
    public void send(String usernameOrEmail) {
        links.issue(usernameOrEmail).forEach(this::send);
    }

    private void send(PasswordLink link) {
        Long unitId = link.unitId();
        notifications.sendTo(
                link.email(),
                link.displayName(),
                new ImmediateMail(
                        unitId == null ? 0 : unitId,
                        Capability.LIAISON,
                        "password-link:" + link.id(),
                        "web.mail.new-password.subject",
                        List.of(),
                        "web/mail/new-password",
                        Map.of(
                                "displayName",
                                link.displayName(),
                                "link",
                                address.of("/new-password/" + link.token()),
                                "minutes",
                                PasswordLinks.VALID_FOR.toMinutes()),
                        null,
                        null,
                        true,
                        null));
    }
}
