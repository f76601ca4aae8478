package liandong.document;

/**
 * A cell of a workbook (工作簿单元格).
 *
 * @param name e.g. {@code B5}
 */
public record WorkbookCell(String sheet, String name) {

    /** As formulas name it. */
    @Override
    public String toString() {
        return sheet + "!" + name;
    }
}
