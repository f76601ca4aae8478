package liandong.casework;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A law that a typical case names (违反的规定、处罚依据), with its articles. Read from what people wrote, for searching: their own
 * words stand beside it wherever it is shown.
 *
 * @param article e.g. 第二十四条第一款; "" where none is given
 */
public record LawReference(Basis basis, String law, String article) {

    /** What it is named for. */
    public enum Basis {
        /** 违反 */
        VIOLATED,
        /** 处罚依据 */
        PENALTY,
        /** 提及: neither word stands before it */
        MENTIONED;

        public String messageKey() {
            return "casework.law." + name();
        }

        private static Basis after(String word) {
            return word.equals("违反") ? VIOLATED : PENALTY;
        }
    }

    private static final int LONGEST = 200;
    private static final String NUMBER = "[一二三四五六七八九十百千零〇\\d]+";
    private static final String ARTICLE =
            "第" + NUMBER + "条(?:之" + NUMBER + ")?(?:第（?" + NUMBER + "）?[款项目]|（" + NUMBER + "）)*";
    private static final Pattern PIECE = Pattern.compile("(?<word>违反|按照|依据|根据|依照)|《(?<law>[^《》]{1,200})》"
            + "(?:[^《》第；;。]{0,20}(?<articles>" + ARTICLE + "(?:[、，和及与]" + ARTICLE + ")*))?");

    /** Those a text names, each for what the word before it says: 违反了《法规》第XX条；按照《法规》第XX条进行处罚. */
    public static List<LawReference> in(String text) {
        Set<LawReference> found = new LinkedHashSet<>();
        Basis basis = Basis.MENTIONED;
        Matcher piece = PIECE.matcher(text);
        while (piece.find()) {
            if (piece.group("word") != null) {
                basis = Basis.after(piece.group("word"));
            } else {
                String articles = Objects.requireNonNullElse(piece.group("articles"), "");
                found.add(new LawReference(
                        basis,
                        piece.group("law").strip(),
                        articles.substring(0, Math.min(LONGEST, articles.length()))));
            }
        }
        return List.copyOf(found);
    }

    @Override
    public String toString() {
        return "《" + law + "》" + article;
    }
}
