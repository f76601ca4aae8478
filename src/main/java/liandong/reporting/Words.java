package liandong.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import liandong.shared.BusinessTime;
import liandong.table.TextPart;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.stereotype.Component;

/** Words that are stored or mailed (固定文字): always Chinese, whoever is looking. */
@Component
public class Words {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final MessageSource messages;

    Words(MessageSource messages) {
        this.messages = messages;
    }

    /** A day without its year, e.g. 9月6日. */
    public String day(LocalDate day) {
        return of("reporting.day", String.valueOf(day.getMonthValue()), String.valueOf(day.getDayOfMonth()));
    }

    /** E.g. 2021-08-05 09:30, in Shanghai. */
    public String minute(Instant at) {
        return MINUTE.format(at.atZone(BusinessTime.ZONE));
    }

    /** Units as a sentence names them. */
    String named(List<String> units) {
        UnitNames names = UnitNames.of(units);
        String first = String.join("、", names.first());
        return names.isCut() ? of("paper.and-more", first, String.valueOf(names.all())) : first;
    }

    /** A text's own heading, or the word for one that has none. */
    String heading(TextPart part) {
        return part.label().isEmpty() ? of("paper.summary.narrative") : part.label();
    }

    public String of(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.CHINA);
    }

    String of(MessageSourceResolvable message) {
        return messages.getMessage(message, Locale.CHINA);
    }
}
