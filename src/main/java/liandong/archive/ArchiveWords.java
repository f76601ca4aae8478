package liandong.archive;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import liandong.campaign.Campaign;
import liandong.shared.BusinessTime;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words of a package (归档文字): Chinese, whoever ordered it. */
@Component
public class ArchiveWords {

    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final MessageSource messages;

    ArchiveWords(MessageSource messages) {
        this.messages = messages;
    }

    /** The name under which a sealed package is taken away. */
    public String fileName(Campaign campaign, ArchivePackage taken) {
        return of("archive.file", campaign.name(), taken.id()) + ".zip";
    }

    String of(String key, @Nullable Object... arguments) {
        Object[] written = Arrays.stream(arguments).map(this::text).toArray();
        return messages.getMessage(key, written, Locale.CHINA);
    }

    List<String> columns(String key) {
        return List.of(of(key).split("\\|", -1));
    }

    /** A code in the words of {@code key.code}; the code itself where there are none. */
    public String code(String key, String code) {
        String plain = code.toLowerCase(Locale.ROOT).replace('_', '-');
        String asWritten = messages.getMessage(key + "." + code, null, code, Locale.CHINA);
        return Objects.requireNonNull(messages.getMessage(key + "." + plain, null, asWritten, Locale.CHINA));
    }

    /** A value as people read it. */
    public String text(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Boolean yes) {
            return of(yes ? "archive.yes" : "archive.no");
        }
        Instant at = instant(value);
        return at == null ? value.toString() : SECOND.format(at.atZone(BusinessTime.ZONE));
    }

    /** The databases' drivers give different things for one instant. */
    static @Nullable Instant instant(Object value) {
        if (value instanceof OffsetDateTime time) {
            return time.toInstant();
        }
        if (value instanceof java.sql.Timestamp time) {
            return time.toInstant();
        }
        return value instanceof Instant instant ? instant : null;
    }
}
