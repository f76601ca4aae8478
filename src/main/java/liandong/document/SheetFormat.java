package liandong.document;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Reads and writes the bytes of Excel files (表格格式); the only one who knows how. */
public interface SheetFormat {

    /** Rows of the first sheet that is shown, blank ones left out. */
    List<SheetRow> read(byte[] content) throws IOException;

    byte[] write(Sheet sheet) throws IOException;

    /** The same with more rows below those of the sheet, as many as there are; few of them are in memory at once. */
    void write(Sheet sheet, RowSource rows, OutputStream out) throws IOException;
}
