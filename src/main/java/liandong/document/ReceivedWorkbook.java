package liandong.document;

import java.io.IOException;
import java.util.List;
import liandong.table.ReportTable;

/** A workbook that came back, taken apart (收到的工作簿). */
public interface ReceivedWorkbook {

    /** What stands where the signed token belongs; empty when nothing does. */
    String token();

    /** What was filled in, read as a workbook of this table. */
    FilledWorkbook read(ReportTable table);

    /** The same workbook with these places in red, and a list of all of them on a sheet of its own. */
    byte[] marked(List<CellMark> marks) throws IOException;

    /** The same workbook with the results in the place of the formulas that were computed. */
    byte[] withResults(List<ComputedCell> computed) throws IOException;
}
