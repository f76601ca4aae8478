package liandong.hostile;

import java.util.List;
import java.util.stream.Stream;

/** Texts that try to be something else than text (恶意文字). */
record HostileText(String what, String text) {

    /** Stands in each of them, so that it is found wherever it went. */
    static final String MARK = "HSTL";

    /** What {@code 7919*7907} would come to, were it calculated anywhere. */
    static final String CALCULATED = "62615533";

    /** For every field, each on its own: one of each sort of harm. */
    static final List<HostileText> FOR_EVERY_FIELD = List.of(
            new HostileText("markup", MARK + "<script>hostile()</script><img src=x onerror=hostile()>'\""),
            new HostileText("expressions", MARK + "${7919*7907}#{7919*7907}[[${7919*7907}]]__${7919*7907}__"),
            new HostileText("far characters", MARK + "𠮷𪚥𫝀𫠝𬺈𮯰𰻝𱍐㐀龥😀👨\u200D👩\u200D👧e\u0301\u0323\u200B"),
            new HostileText("header", MARK + "\r\nBcc: evil@liandong.test\r\n\r\nbody"),
            new HostileText("endless", MARK + "长".repeat(100_000)));

    /** Shared out among the fields. */
    static final List<HostileText> FOR_SOME_FIELD = List.of(
            new HostileText("end of a text area", MARK + "</textarea></title><iframe src=//x></iframe>&lt;b&gt;"),
            new HostileText("link", MARK + "<a href=javascript:hostile()>x</a><svg onload=hostile()>"),
            new HostileText(
                    "other expressions", MARK + "*{7919*7907}~{7919*7907}@{7919*7907}[(${7919*7907})]|${7919*7907}|"),
            new HostileText(
                    "spel", MARK + "#{T(java.lang.Runtime).getRuntime().exec('x')}${T(java.lang.Math).max(1,2)}"),
            new HostileText("feel", "= if true then 7919*7907 else \"" + MARK + "\""),
            new HostileText("formula", "=cmd|'/C calc'!A0" + MARK),
            new HostileText("sum", "@SUM(7919*7907)" + MARK),
            new HostileText("sql", MARK + "'; drop table unit; -- %_\\"),
            new HostileText("path", "../../../../etc/passwd" + MARK),
            new HostileText("format", "%s%n%1$x{0}{1,number}'{" + MARK + "}\\u0041"),
            new HostileText("separators", MARK + "|,;:\u2028\u2029\u00A0&amp;=?"));

    /** What no text may hold; refused before any controller looks. */
    static final List<HostileText> ODD = List.of(
            new HostileText("bell", MARK + "\u0007"),
            new HostileText("turned around", MARK + "\u202Etxt.exe"),
            new HostileText("nothing", MARK + "\u0000"),
            new HostileText("half a character", MARK + "\uD83D"),
            new HostileText("no character", MARK + "\uFFFE"));

    /** As the name of a campaign, a report, a phase, a requirement, a unit. */
    static final HostileText NAME =
            new HostileText("name", MARK + "<script>hostile()</script>${7919*7907}#{7919*7907}𠮷𫝀😀👨\u200D👩'\"");

    static final HostileText FILE_NAME = new HostileText(
            "file name", "../../" + MARK + "<img src=x onerror=hostile()>\"';\r\n\u202Egpj\uFFFE${7919*7907}.exe");

    static Stream<HostileText> all() {
        return Stream.of(FOR_EVERY_FIELD, FOR_SOME_FIELD, ODD).flatMap(List::stream);
    }

    boolean isLong() {
        return text.length() > 1000;
    }

    @Override
    public String toString() {
        return what;
    }
}
