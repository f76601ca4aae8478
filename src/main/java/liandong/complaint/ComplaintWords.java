package liandong.complaint;

import java.util.Arrays;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Words of complaints that are stored or mailed (投诉举报用语): always Chinese, and never a name of who complained. */
@Component
public class ComplaintWords {

    private final MessageSource messages;

    ComplaintWords(MessageSource messages) {
        this.messages = messages;
    }

    public String say(String key, Object... arguments) {
        // As strings: a number would be grouped (2,021).
        Object[] plain = Arrays.stream(arguments).map(String::valueOf).toArray();
        return messages.getMessage(key, plain, Locale.ROOT);
    }

    /** What the complaint is called in lists and mails, e.g. 举报2021-0001（某美容院）. */
    public String title(Complaint complaint) {
        return say(
                "complaint.title.of",
                say("complaint.track." + complaint.matter().track()),
                complaint.terms().number(),
                complaint.matter().subjectName());
    }
}
