package liandong.table;

/**
 * One cell of the printed header (表头单元格).
 *
 * @param code of the data column below it, empty over several
 */
public record HeadCell(String code, String label, int colspan, int rowspan) {}
