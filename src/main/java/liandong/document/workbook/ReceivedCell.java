package liandong.document.workbook;

/**
 * A cell as it stands in a workbook that came back (读到的单元格).
 *
 * @param words its value as people see it, exact; empty where nothing is
 * @param formula without its equals sign; empty where none is
 */
record ReceivedCell(String words, String formula) {

    static final ReceivedCell BLANK = new ReceivedCell("", "");

    boolean isFormula() {
        return !formula.isEmpty();
    }

    boolean isBlank() {
        return words.isBlank() && formula.isEmpty();
    }
}
