package liandong.notification;

import java.util.regex.Pattern;

/** Text that fits a mail header (单行文本): without line breaks and other control characters, so nobody adds headers. */
public final class OneLine {

    private static final Pattern BREAKS = Pattern.compile("[\\p{Cntrl}\\u0085\\u2028\\u2029\\p{Cf}]+");

    private OneLine() {}

    public static String of(String text, int longest) {
        String clean = BREAKS.matcher(text).replaceAll(" ").strip();
        return clean.length() <= longest ? clean : clean.substring(0, longest);
    }
}
