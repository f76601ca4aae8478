package liandong.shared;

import java.util.Optional;
import java.util.PrimitiveIterator;
import java.util.regex.Pattern;

/**
 * What a text that people write may hold and how long it may be (文字规则), for the whole application. Line ends and tabs
 * may stand in it; control characters, marks that turn the reading direction, halves of surrogate pairs and code points
 * that are no characters may not: nobody sees them, and they break mails, files and the database.
 */
public final class PlainText {

    private static final Pattern LINE_END = Pattern.compile("[\\n\\r]");

    private PlainText() {}

    /**
     * Guards a text of one line.
     *
     * @throws Refused when it is too long, holds an odd character or has more than one line
     */
    public static String line(String text, int longest) {
        check(text, longest);
        Refused.unless(!LINE_END.matcher(text).find(), "shared.text.one-line");
        return text;
    }

    /**
     * Guards a text.
     *
     * @throws Refused when it is too long or holds an odd character
     */
    public static String check(String text, int longest) {
        Refused.unless(text.length() <= longest, "shared.text.too-long", longest, text.length());
        Optional<String> odd = oddCharacter(text);
        Refused.unless(odd.isEmpty(), "shared.text.odd-character", odd.orElse(""));
        return text;
    }

    /** The first character that no text may hold, e.g. {@code U+202E}. */
    public static Optional<String> oddCharacter(String text) {
        int at = firstOdd(text);
        return at < 0 ? Optional.empty() : Optional.of(name(text.codePointAt(at)));
    }

    /** Where the first such character stands; -1 when there is none. */
    public static int firstOdd(String text) {
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            if (isOdd(text.codePointAt(i))) {
                return i;
            }
        }
        return -1;
    }

    /** The text with each such character written out, to be shown. */
    public static String visible(String text) {
        if (firstOdd(text) < 0) {
            return text;
        }
        StringBuilder visible = new StringBuilder();
        for (PrimitiveIterator.OfInt points = text.codePoints().iterator(); points.hasNext(); ) {
            int point = points.nextInt();
            if (isOdd(point)) {
                visible.append('[').append(name(point)).append(']');
            } else {
                visible.appendCodePoint(point);
            }
        }
        return visible.toString();
    }

    private static boolean isOdd(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL -> point != '\n' && point != '\r' && point != '\t';
            case Character.SURROGATE -> true;
            default -> turnsDirection(point) || isNoCharacter(point);
        };
    }

    private static boolean turnsDirection(int point) {
        return point >= 0x202A && point <= 0x202E || point >= 0x2066 && point <= 0x2069;
    }

    private static boolean isNoCharacter(int point) {
        return (point & 0xFFFE) == 0xFFFE || point >= 0xFDD0 && point <= 0xFDEF;
    }

    private static String name(int point) {
        return "U+%04X".formatted(point);
    }
}
