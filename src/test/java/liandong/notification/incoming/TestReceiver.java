package liandong.notification.incoming;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import liandong.notification.IncomingMail;
import liandong.notification.MailOutcome;
import liandong.notification.MailReceiver;
import liandong.shared.Refused;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Takes mails to "test" in their subject; those to "test broken" make it fail, those to "test refused" are refused. */
@Component
@Order(0)
class TestReceiver implements MailReceiver {

    private final List<IncomingMail> taken = new ArrayList<>();

    void reset() {
        taken.clear();
    }

    List<IncomingMail> taken() {
        return taken;
    }

    @Override
    public Optional<Reception> recognise(IncomingMail mail) {
        return mail.subject().startsWith("test") ? Optional.of(new Taking(mail)) : Optional.empty();
    }

    private final class Taking implements Reception {

        private final IncomingMail mail;

        Taking(IncomingMail mail) {
            this.mail = mail;
        }

        @Override
        public MailOutcome take() {
            if (mail.subject().equals("test broken")) {
                throw new IllegalStateException("this receiver fails");
            }
            Refused.unless(!mail.subject().equals("test refused"), "notification.refused.address");
            taken.add(mail);
            return new MailOutcome(true, "notification.plain-subject", List.of("taken"), "/tasks", null, null);
        }

        @Override
        public MailOutcome refused(Refused refused) {
            return MailOutcome.passedOver(refused.messageKey());
        }
    }
}
