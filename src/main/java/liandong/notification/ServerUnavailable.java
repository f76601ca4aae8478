package liandong.notification;

import jakarta.mail.MessagingException;

/** Our mail server does not take mail at present (邮件服务器不可用); the next mails would meet the same silence. */
class ServerUnavailable extends RuntimeException {

    ServerUnavailable(MessagingException cause) {
        super(cause.getMessage(), cause);
    }
}
