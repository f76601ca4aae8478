package liandong.casework;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Whom a case is about (当事人).
 *
 * @param uscc 统一社会信用代码; empty for persons and where it is not known
 */
public record Subject(SubjectKind kind, String name, String uscc) {

    /** A character may stand for many once it is written plainly. */
    private static final int LONGEST_KEY = 200;

    /** The name without what people write differently: width, case, blanks, brackets and other marks. */
    public String key() {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        String letters = plain.replaceAll("[^\\p{L}\\p{N}]", "");
        String key = letters.isEmpty() ? plain : letters;
        return key.substring(0, Math.min(LONGEST_KEY, key.length()));
    }
}
