package liandong.notification;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of an incoming mail (来信处理结果).
 *
 * @param taken whether it led to anything; what is passed over has changed nothing
 * @param messageKey says so in the reader's language, with {@code arguments}
 * @param link page of what it is about
 * @param unitId whose mail it was
 * @param leadUnitId whose campaign it was about
 */
public record MailOutcome(
        boolean taken,
        String messageKey,
        List<String> arguments,
        @Nullable String link,
        @Nullable Long unitId,
        @Nullable Long leadUnitId) {

    /** Nothing was changed, and it concerns nobody. */
    public static MailOutcome passedOver(String messageKey, String... arguments) {
        return new MailOutcome(false, messageKey, List.of(arguments), null, null, null);
    }
}
