package liandong.hostile;

import java.util.List;

/**
 * Texts that try to be something else than text (恶意文字).
 *
 * @param storable whether a field that is long enough has to take it as it is
 */
record HostileText(String what, String text, boolean storable) {

    /** Stands in each of them, so that it is found wherever it went. */
    static final String MARK = "HSTL";

    /** What {@code 7919*7907} would come to, were it calculated anywhere. */
    static final String CALCULATED = "62615533";

    static final HostileText ENDLESS = new HostileText("endless", MARK + "长".repeat(100_000), false);

    static final List<HostileText> ALL = List.of(
            storable(
                    "markup",
                    MARK
                            + "<script>hostile()</script><img src=x onerror=hostile()>'\"><svg onload=hostile()>&lt;b&gt;"),
            storable(
                    "end of a text area",
                    MARK + "</textarea></title><iframe src=//x></iframe><a href=javascript:hostile()>x</a>"),
            storable("expressions", MARK + "${7919*7907}#{7919*7907}*{7919*7907}~{7919*7907}@{7919*7907}"),
            storable("thymeleaf", MARK + "[[${7919*7907}]][(${7919*7907})]__${7919*7907}__|${7919*7907}|"),
            storable(
                    "spel",
                    MARK
                            + "#{T(java.lang.Runtime).getRuntime().exec('x')}${T(java.lang.Math).multiplyExact(7919,7907)}"),
            storable("feel", "= if true then 7919*7907 else \"" + MARK + "\""),
            storable("formula", "=cmd|'/C calc'!A0" + MARK),
            storable("sum", "@SUM(7919*7907)" + MARK),
            storable("sql", MARK + "'; drop table unit; -- %_\\"),
            storable("path", "../../../../etc/passwd" + MARK),
            storable("format", "%s%n%1$x{0}{1,number}'{" + MARK + "}\\u0041"),
            storable("separators", MARK + "|,;:\u2028\u2029\u00A0&amp;=?"),
            storable("far characters", MARK + "𠮷𪚥𫝀𫠝𬺈𮯰𰻝𱍐㐀龥😀👨\u200D👩\u200D👧e\u0301\u0323\u200B"),
            odd("bell", MARK + "\u0007"),
            odd("turned around", MARK + "\u202Etxt.exe"),
            odd("nothing", MARK + "\u0000"),
            odd("half a character", MARK + "\uD83D"),
            odd("no character", MARK + "\uFFFE"),
            new HostileText("header", MARK + "\r\nBcc: evil@liandong.test\r\n\r\nbody", false),
            ENDLESS);

    private static HostileText storable(String what, String text) {
        return new HostileText(what, text, true);
    }

    private static HostileText odd(String what, String text) {
        return new HostileText(what, text, false);
    }

    boolean isLong() {
        return text.length() > 1000;
    }

    @Override
    public String toString() {
        return what;
    }
}
