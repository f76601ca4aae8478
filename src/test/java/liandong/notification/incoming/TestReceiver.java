package liandong.notification.incoming;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import liandong.notification.IncomingMail;
import liandong.notification.MailOutcome;
import liandong.notification.MailReceiver;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Takes mails to "test" in their subject; those to "test broken" or "test deep" make it fail. */
@Component
@Order(0)
class TestReceiver implements MailReceiver {

    private final List<IncomingMail> taken = new ArrayList<>();
    private @Nullable Runnable meanwhile;
    private boolean mended;

    void reset() {
        taken.clear();
        meanwhile = null;
        mended = false;
    }

    void mend() {
        mended = true;
    }

    void whileItTakesTheNext(Runnable happens) {
        meanwhile = happens;
    }

    List<IncomingMail> taken() {
        return taken;
    }

    @Override
    public Optional<Supplier<MailOutcome>> recognise(IncomingMail mail) {
        return mail.subject().startsWith("test") ? Optional.of(() -> take(mail)) : Optional.empty();
    }

    private MailOutcome take(IncomingMail mail) {
        if (mail.subject().equals("test broken") && !mended) {
            throw new IllegalStateException("this receiver fails");
        }
        if (mail.subject().equals("test deep")) {
            throw new StackOverflowError();
        }
        taken.add(mail);
        Runnable happens = meanwhile;
        meanwhile = null;
        if (happens != null) {
            CompletableFuture.runAsync(happens).join();
        }
        return new MailOutcome(true, "notification.plain-subject", List.of("taken"), "/tasks", null, null);
    }
}
