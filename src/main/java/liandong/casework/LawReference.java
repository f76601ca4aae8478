package liandong.casework;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An article of a law that a typical case names (违反的规定、处罚依据).
 *
 * @param article e.g. 第二十四条第一款
 */
public record LawReference(Basis basis, String law, String article) {

    /** What the article is named for. */
    public enum Basis {
        /** 违反 */
        VIOLATED,
        /** 处罚依据 */
        PENALTY;

        public String messageKey() {
            return "casework.law." + name();
        }
    }

    private static final int LONGEST = 200;
    private static final String NUMBER = "[一二三四五六七八九十百千零〇\\d]+";
    private static final String ARTICLE =
            "第" + NUMBER + "条(?:之" + NUMBER + ")?(?:第" + NUMBER + "[款项目]|（" + NUMBER + "）)*";
    private static final Pattern NAMED =
            Pattern.compile("《([^《》]{1,200})》[^《》第；;。]{0,20}(" + ARTICLE + "(?:[、，和及与]" + ARTICLE + ")*)");
    /** From here on it tells on what the penalty rests. */
    private static final Pattern TURN = Pattern.compile("按照|依据|根据|依照");

    /** Those a text names, as the form has it: 违反了《法规》第XX条；按照《法规》第XX条进行处罚. */
    public static List<LawReference> in(String text) {
        Matcher turn = TURN.matcher(text);
        int from = turn.find() ? turn.start() : text.length();
        List<LawReference> found = new ArrayList<>();
        Matcher named = NAMED.matcher(text);
        while (named.find()) {
            Basis basis = named.start() < from ? Basis.VIOLATED : Basis.PENALTY;
            String articles = named.group(2);
            LawReference one = new LawReference(
                    basis, named.group(1).strip(), articles.substring(0, Math.min(LONGEST, articles.length())));
            if (!found.contains(one)) {
                found.add(one);
            }
        }
        return List.copyOf(found);
    }

    @Override
    public String toString() {
        return "《" + law + "》" + article;
    }
}
