package liandong.notification.incoming;

import jakarta.mail.MessagingException;

/** The mailbox could not be read (收信邮箱无法读取). */
public final class MailboxUnreachable extends RuntimeException {

    MailboxUnreachable(MessagingException cause) {
        super(cause.getMessage(), cause);
    }
}
