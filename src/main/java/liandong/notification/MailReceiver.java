package liandong.notification;

import java.util.Optional;
import java.util.function.Supplier;

/** Knows what to do with some of the mail that arrives (SPI; 来信处理). */
public interface MailReceiver {

    /**
     * What is to be done with the mail, or nothing when it is not for this receiver. Looking at it happens outside of any
     * transaction and changes nothing; doing it, in one transaction with the note that the mail is dealt with.
     */
    Optional<Supplier<MailOutcome>> recognise(IncomingMail mail);
}
