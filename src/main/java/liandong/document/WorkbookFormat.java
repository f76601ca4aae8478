package liandong.document;

import java.io.IOException;
import java.io.OutputStream;
import liandong.table.ReportTable;

/** Writes and reads the bytes of workbooks (工作簿格式); the only one who knows how. */
public interface WorkbookFormat {

    /** @param token signed, put where nobody sees it */
    byte[] write(FormWorkbook order, String token) throws IOException;

    /** Takes a workbook apart that passed the guard before. */
    ReceivedWorkbook open(byte[] content) throws IOException;

    /**
     * A table in the layout of the printed form.
     *
     * @param list on a second sheet, with more rows below its own
     */
    void print(PrintedTable table, Sheet list, RowSource rows, OutputStream out) throws IOException;

    /** Changes with any change of the table that a workbook would show. */
    String version(ReportTable table);
}
