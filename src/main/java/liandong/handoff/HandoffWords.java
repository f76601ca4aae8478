package liandong.handoff;

import java.util.Arrays;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Words of handoffs that are stored or mailed (移送用语): always Chinese, whoever is looking. */
@Component
public class HandoffWords {

    private final MessageSource messages;

    HandoffWords(MessageSource messages) {
        this.messages = messages;
    }

    public String say(String key, Object... arguments) {
        // As strings: a number would be grouped (2,021).
        Object[] plain = Arrays.stream(arguments).map(String::valueOf).toArray();
        return messages.getMessage(key, plain, Locale.ROOT);
    }

    /** What the clue is called in lists and mails, e.g. 某美容院（无资质开展医疗美容）. */
    public String title(ClueHandoff handoff) {
        HandoffMatter matter = handoff.matter();
        return say("handoff.title.of", matter.subjectName(), say("handoff.type." + matter.type()));
    }
}
