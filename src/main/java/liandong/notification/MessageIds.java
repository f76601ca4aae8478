package liandong.notification;

import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Message-IDs (邮件标识) of our mails: made once when a mail is filed, found again in bounces. */
@Component
class MessageIds {

    private static final Pattern OURS =
            Pattern.compile("<[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}@[^<>\\s]{1,150}>");

    private final String domain;

    MessageIds(NotificationSettings settings) {
        this.domain = settings.from().substring(settings.from().indexOf('@') + 1);
    }

    String next() {
        return "<" + UUID.randomUUID() + "@" + domain + ">";
    }

    /** Everything in a text that has the form of our Message-IDs. */
    static Stream<String> in(String text) {
        return OURS.matcher(text).results().map(match -> match.group()).distinct();
    }
}
