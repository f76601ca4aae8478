package liandong.casework;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** A penalty in words (处罚内容), e.g. 警告；罚款 12000 元；责令改正. */
@Component
public class PenaltyWords {

    private final MessageSource messages;

    PenaltyWords(MessageSource messages) {
        this.messages = messages;
    }

    /** Empty when there is none. */
    public String of(Penalty penalty, Locale locale) {
        List<String> words = new ArrayList<>();
        add(words, penalty.warned(), "warned", locale);
        money(words, penalty.fineYuan(), "fine", locale);
        money(words, penalty.confiscatedYuan(), "confiscated", locale);
        add(words, penalty.suspended(), "suspended", locale);
        add(words, penalty.revoked(), "revoked", locale);
        add(words, penalty.rectified(), "rectified", locale);
        if (!penalty.otherMeasures().isBlank()) {
            words.add(penalty.otherMeasures().strip());
        }
        return String.join(messages.getMessage("casework.penalty.between", null, locale), words);
    }

    private void money(List<String> words, BigDecimal yuan, String key, Locale locale) {
        add(words, yuan.signum() > 0, key, locale, Yuan.write(yuan));
    }

    private void add(List<String> words, boolean holds, String key, Locale locale, Object... arguments) {
        if (holds) {
            words.add(messages.getMessage("casework.penalty." + key, arguments, locale));
        }
    }
}
