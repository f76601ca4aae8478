package liandong.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import liandong.table.ReportTable;
import org.springframework.stereotype.Service;

/** Reports as Excel workbooks that look like the printed form (填报工作簿). */
@Service
public class Workbooks {

    /** Media type of what {@link #write} gives. */
    public static final String MEDIA_TYPE = FileType.XLSX.mediaType();

    private final WorkbookFormat format;
    private final WorkbookSigning signing;

    Workbooks(WorkbookFormat format, WorkbookSigning signing) {
        this.format = format;
        this.signing = signing;
    }

    public byte[] write(FormWorkbook order) {
        try {
            return format.write(order, signing.sign(order.token()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Changes with any change of the table that a workbook would show; for {@link WorkbookToken#tableVersion}. */
    public String versionOf(ReportTable table) {
        return format.version(table);
    }
}
