package liandong.document.workbook;

import java.util.Locale;
import org.springframework.context.MessageSource;

/** What a workbook says to who fills it (提示用语): always Chinese, whoever downloads it. */
record Wording(MessageSource messages) {

    String say(String key, Object... arguments) {
        return messages.getMessage("document.workbook." + key, arguments, Locale.SIMPLIFIED_CHINESE);
    }
}
