package liandong.document.workbook;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place on a sheet (单元格位置), e.g. {@code B5}.
 *
 * @param row the first is 0
 * @param column the first is 0
 */
record CellAt(int row, int column) {

    private static final Pattern NAME = Pattern.compile("\\$?([A-Z]{1,3})\\$?([1-9]\\d{0,6})");

    /** Empty when that is no name of a cell. */
    static Optional<CellAt> of(String name) {
        Matcher matcher = NAME.matcher(name.toUpperCase(Locale.ROOT));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int column = matcher.group(1).chars().reduce(0, (sum, letter) -> sum * 26 + letter - 'A' + 1);
        return Optional.of(new CellAt(Integer.parseInt(matcher.group(2)) - 1, column - 1));
    }

    @Override
    public String toString() {
        StringBuilder letters = new StringBuilder();
        for (int left = column + 1; left > 0; left = (left - 1) / 26) {
            letters.insert(0, (char) ('A' + (left - 1) % 26));
        }
        return letters.append(row + 1).toString();
    }
}
