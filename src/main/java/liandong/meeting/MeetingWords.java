package liandong.meeting;

import java.util.Arrays;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Words of the module that are stored or mailed (业务文字): always in the language of the office, Chinese. */
@Component
class MeetingWords {

    private final MessageSource messages;

    MeetingWords(MessageSource messages) {
        this.messages = messages;
    }

    String say(String key, Object... arguments) {
        // As strings: a number would be grouped (1,024).
        Object[] plain = Arrays.stream(arguments).map(String::valueOf).toArray();
        return messages.getMessage(key, plain, Locale.ROOT);
    }
}
