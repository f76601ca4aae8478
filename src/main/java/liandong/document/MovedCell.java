package liandong.document;

/**
 * A place where a workbook is no longer the form that was sent (表样改动).
 *
 * @param expected what the form says there; empty where nothing stands, or where cells are joined otherwise
 */
public record MovedCell(WorkbookCell at, String expected, String found) {}
