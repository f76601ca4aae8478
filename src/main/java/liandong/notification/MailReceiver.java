package liandong.notification;

import java.util.Optional;
import liandong.shared.Refused;

/** Knows what to do with some of the mail that arrives (SPI; 来信处理). */
public interface MailReceiver {

    /** What is to be done with it, or nothing when it is not for this receiver. Outside any transaction; changes nothing. */
    Optional<Reception> recognise(IncomingMail mail);

    /** A mail that a receiver takes (受理). */
    interface Reception {

        /** Does it, in one transaction with the note that the mail is dealt with. */
        MailOutcome take();

        /** Runs in a transaction of its own after what {@link #take} did was refused and undone. */
        MailOutcome refused(Refused refused);
    }
}
