package liandong.notification;

import jakarta.mail.MessagingException;

/** Our mail server does not take mail at present (邮件服务器不可用); the next mails would meet the same silence. */
class ServerUnavailable extends RuntimeException {

    private final boolean duringMail;

    /** @param duringMail whether it was there and broke off at this mail, which may then be the reason */
    ServerUnavailable(MessagingException cause, boolean duringMail) {
        super(cause.getMessage(), cause);
        this.duringMail = duringMail;
    }

    boolean isDuringMail() {
        return duringMail;
    }
}
