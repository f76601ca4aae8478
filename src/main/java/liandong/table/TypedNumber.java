package liandong.table;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A number as people type it (数字录入): full-width digits, thousands separators and spaces are understood; nothing is
 * rounded.
 *
 * @param problem rule id of what is wrong, empty when it could be read
 */
record TypedNumber(Optional<BigDecimal> number, String problem) {

    private static final int MAX_TYPED = 60;
    private static final int MAX_DIGITS = 12;
    private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(,\\d{3})+(\\.\\d+)?");
    private static final Pattern PLAIN = Pattern.compile("\\d+(\\.\\d+)?|\\.\\d+");

    static TypedNumber read(String typed, ValueType type, int scale) {
        if (typed.length() > MAX_TYPED) {
            return refused("too-large");
        }
        String text = Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\p{Z}]", "")
                .replace('。', '.');
        if (text.isEmpty()) {
            return new TypedNumber(Optional.empty(), "");
        }
        if (text.matches("[-−–—].+")) {
            return refused(PLAIN.matcher(text.substring(1)).matches() ? "negative" : "not-a-number");
        }
        if (GROUPED.matcher(text).matches()) {
            text = text.replace(",", "");
        }
        if (!PLAIN.matcher(text).matches()) {
            return refused("not-a-number");
        }
        return fitting(new BigDecimal(text), type, scale);
    }

    private static TypedNumber fitting(BigDecimal exact, ValueType type, int scale) {
        BigDecimal number = exact.signum() == 0 ? BigDecimal.ZERO : exact.stripTrailingZeros();
        if (number.precision() - number.scale() > MAX_DIGITS) {
            return refused("too-large");
        }
        if (number.scale() > scale) {
            return refused(type == ValueType.COUNT ? "not-whole" : "too-many-decimals");
        }
        return new TypedNumber(Optional.of(number.scale() < 0 ? number.setScale(0) : number), "");
    }

    private static TypedNumber refused(String problem) {
        return new TypedNumber(Optional.empty(), problem);
    }
}
