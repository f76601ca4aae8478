package liandong.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;

/** What a failed attempt means (投递失败的性质). */
enum Refusal {
    /** The address or the mail is refused with a 5xx answer: asking again is no use. */
    FOR_GOOD,
    /** A 4xx answer: full mailbox, greylisting. */
    FOR_NOW,
    /** The mail server refuses the connection, hangs, drops it, or does not want us as a sender. */
    NOBODY_THERE;

    private static final int SERVER_IS_LEAVING = 421;

    static Refusal of(MessagingException failure) {
        for (Throwable cause = failure; cause != null; cause = next(cause)) {
            if (cause instanceof AddressException) {
                return FOR_GOOD;
            }
            if (cause instanceof SMTPSenderFailedException) {
                return NOBODY_THERE;
            }
            if (cause instanceof SMTPAddressFailedException address) {
                return byCode(address.getReturnCode());
            }
            if (cause instanceof SMTPSendFailedException send && send.getNextException() == null) {
                return byCode(send.getReturnCode());
            }
        }
        return NOBODY_THERE;
    }

    private static @Nullable Throwable next(Throwable cause) {
        return cause instanceof MessagingException mail && mail.getNextException() != null
                ? mail.getNextException()
                : cause.getCause();
    }

    private static Refusal byCode(int code) {
        if (code == SERVER_IS_LEAVING) {
            return NOBODY_THERE;
        }
        return code >= 500 ? FOR_GOOD : code >= 400 ? FOR_NOW : NOBODY_THERE;
    }

    /** The words of whoever refused; they lie deepest. */
    static String reason(Exception failure) {
        Throwable deepest = failure;
        for (Throwable next = failure; next != null; next = next(next)) {
            deepest = next;
        }
        String words = deepest.getMessage();
        return OneLine.of(words == null ? deepest.getClass().getSimpleName() : words, 1000);
    }
}
