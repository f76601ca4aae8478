package liandong.document;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import liandong.shared.Refused;
import org.springframework.stereotype.Service;

/** Tables read from and written to Excel files (表格导入导出). */
@Service
public class Sheets {

    private final UploadGuard guard;
    private final BoundedParsing parsing;
    private final SheetFormat format;

    Sheets(UploadGuard guard, BoundedParsing parsing, SheetFormat format) {
        this.guard = guard;
        this.parsing = parsing;
        this.format = format;
    }

    /**
     * The rows of an uploaded Excel file, through the guard. To be called outside any transaction: it may take seconds.
     *
     * @throws Refused with a message key {@code document.refused.…}
     */
    public List<SheetRow> read(String fileName, byte[] content) {
        GuardedFile file = guard.check(fileName, content, GuardLimits.SHEET);
        if (file.type() != FileType.XLSX) {
            throw new Refused("document.refused.not-a-sheet");
        }
        return parsing.within(() -> format.read(content));
    }

    /** Writes a long table row by row (流式导出). */
    public void write(Sheet head, RowSource rows, OutputStream out) {
        try {
            format.write(head, rows, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public byte[] write(Sheet sheet) {
        try {
            return format.write(sheet);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
