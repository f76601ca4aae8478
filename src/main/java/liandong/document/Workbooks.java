package liandong.document;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import liandong.shared.Refused;
import liandong.table.ReportTable;
import org.springframework.stereotype.Service;

/** Reports as Excel workbooks that look like the printed form (填报工作簿). */
@Service
public class Workbooks {

    /** Media type of what {@link #write} gives. */
    public static final String MEDIA_TYPE = FileType.XLSX.mediaType();

    private final WorkbookFormat format;
    private final WorkbookSigning signing;
    private final UploadGuard guard;
    private final BoundedParsing parsing;

    Workbooks(WorkbookFormat format, WorkbookSigning signing, UploadGuard guard, BoundedParsing parsing) {
        this.format = format;
        this.signing = signing;
        this.guard = guard;
        this.parsing = parsing;
    }

    public byte[] write(FormWorkbook order) {
        try {
            return format.write(order, signing.sign(order.token()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Figures in the layout of the printed form, to be read and printed (成品表).
     *
     * @param list on a second sheet, e.g. the units whose figures they are, with more rows below its own
     */
    public void print(PrintedTable table, Sheet list, RowSource rows, OutputStream out) {
        try {
            format.print(table, list, rows, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Changes with any change of the table that a workbook would show; for {@link WorkbookToken#tableVersion}. */
    public String versionOf(ReportTable table) {
        return format.version(table);
    }

    /**
     * A workbook that came back, through the guard. To be called outside any transaction: it may take seconds.
     *
     * @throws Refused with a message key {@code document.refused.…}
     */
    public ReceivedWorkbook open(String fileName, byte[] content) {
        GuardedFile file = guard.check(fileName, content, GuardLimits.WORKBOOK);
        Refused.unless(file.type() == FileType.XLSX, "document.refused.not-a-sheet");
        return parsing.within(() -> format.open(content));
    }

    /** What it was made for; empty when it is none of this server's workbooks. */
    public Optional<WorkbookToken> tokenOf(ReceivedWorkbook workbook) {
        return signing.verify(workbook.token());
    }

    /** What was filled in, read as a workbook of this table. */
    public FilledWorkbook read(ReceivedWorkbook workbook, ReportTable table) {
        return parsing.within(() -> workbook.read(table));
    }

    /** The same workbook with these places in red and a list of them. */
    public byte[] marked(ReceivedWorkbook workbook, List<CellMark> marks) {
        return parsing.within(() -> workbook.marked(marks));
    }

    /** The same workbook with the results in the place of its formulas. */
    public byte[] withResults(ReceivedWorkbook workbook, List<ComputedCell> computed) {
        return parsing.within(() -> workbook.withResults(computed));
    }
}
