package liandong.document;

/**
 * A formula of plain arithmetic and what it comes to (算式结果), to be confirmed by a person before it counts.
 *
 * @param address in the report
 * @param formula with its equals sign
 */
public record ComputedCell(String address, WorkbookCell at, String formula, String result) {}
