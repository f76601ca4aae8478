package liandong.shared;

import java.util.Optional;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a text that people write may hold and how long it may be (文字规则), for the whole application. Line ends and tabs
 * may stand in it; control characters, marks that turn the reading direction, halves of surrogate pairs and code points
 * that are no characters may not: nobody sees them, and they break mails, files and the database.
 */
public final class PlainText {

    private static final int TITLE = 200;
    private static final int NOTE = 1000;
    private static final int STATEMENT = 2000;
    private static final Pattern LINE_END = Pattern.compile("[\\n\\r]");

    private PlainText() {}

    /** Guards a name or a title: one line of at most {@value #TITLE} characters. */
    public static void title(String text) {
        check(text, TITLE);
        Refused.unless(!LINE_END.matcher(text.strip()).find(), "shared.text.one-line");
    }

    /** Guards a short note of at most {@value #NOTE} characters. */
    public static void note(String text) {
        check(text, NOTE);
    }

    /** Guards a reason, an answer or an account of at most {@value #STATEMENT} characters. */
    public static void statement(String text) {
        check(text, STATEMENT);
    }

    /**
     * Guards a text.
     *
     * @throws Refused when it is too long or holds an odd character
     */
    public static void check(String text, int longest) {
        Refused.unless(text.length() <= longest, "shared.text.too-long", longest, text.length());
        Optional<String> odd = oddCharacter(text);
        Refused.unless(odd.isEmpty(), "shared.text.odd-character", odd.orElse(""));
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
        return replaced(text, odd -> "[" + name(odd) + "]");
    }

    /** The text on one line, shortened to that many characters where it is longer. */
    public static String shortened(String text, int most) {
        String line = text.strip().replaceAll("\\s*\\R\\s*", " ");
        return line.codePointCount(0, line.length()) <= most
                ? line
                : line.substring(0, line.offsetByCodePoints(0, most - 1)) + "…";
    }

    /** The text without such characters. */
    public static String without(String text) {
        return replaced(text, odd -> "");
    }

    /** How many such characters it holds. */
    public static int oddCharacters(String text) {
        return (int) text.codePoints().filter(PlainText::isOdd).count();
    }

    private static String replaced(String text, IntFunction<String> replacement) {
        if (firstOdd(text) < 0) {
            return text;
        }
        return text.codePoints()
                .mapToObj(point -> isOdd(point) ? replacement.apply(point) : Character.toString(point))
                .collect(Collectors.joining());
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
