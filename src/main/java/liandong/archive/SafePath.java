package liandong.archive;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Paths within a package that every system can unpack (包内路径), Windows too. */
final class SafePath {

    private static final int LONGEST = 60;
    private static final Pattern FORBIDDEN = Pattern.compile("[<>:\"|?*\\\\\\p{Cntrl}\\p{Cf}\\p{Co}\\p{Cs}]");
    private static final Pattern RESERVED = Pattern.compile("(?i)(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?");

    private SafePath() {}

    static String of(String path) {
        return Arrays.stream(path.split("/")).map(SafePath::name).collect(Collectors.joining("/"));
    }

    /** The same with a number before its ending. */
    static String numbered(String path, int number) {
        int dot = path.lastIndexOf('.');
        int end = dot > path.lastIndexOf('/') + 1 ? dot : path.length();
        return path.substring(0, end) + "-" + number + path.substring(end);
    }

    /** One step of it, its ending kept. */
    static String name(String given) {
        String name = FORBIDDEN.matcher(given).replaceAll("_").replace("/", "_").strip();
        int dot = name.lastIndexOf('.');
        String ending = dot > 0 && name.length() - dot <= 6 ? name.substring(dot) : "";
        String stem = name.substring(0, name.length() - ending.length());
        if (stem.codePointCount(0, stem.length()) > LONGEST) {
            stem = stem.substring(0, stem.offsetByCodePoints(0, LONGEST));
        }
        String whole = (stem + ending).replaceAll("[. ]+$", "");
        return whole.isEmpty() || RESERVED.matcher(whole).matches() ? "_" + whole : whole;
    }
}
