package liandong.document.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import liandong.document.FormWorkbook;
import liandong.document.PrintedTable;
import liandong.document.ReceivedWorkbook;
import liandong.document.RowSource;
import liandong.document.Sheet;
import liandong.document.WorkbookFormat;
import liandong.document.sheet.SheetWriting;
import liandong.table.ReportTable;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Workbooks by POI (工作簿格式). */
@Component
class PoiWorkbookFormat implements WorkbookFormat {

    private final Wording wording;

    PoiWorkbookFormat(MessageSource messages) {
        this.wording = new Wording(messages);
    }

    @Override
    public byte[] write(FormWorkbook order, String token) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            new WorkbookWriting(workbook, order, token, wording).write();
            workbook.write(bytes);
            return bytes.toByteArray();
        }
    }

    @Override
    public ReceivedWorkbook open(byte[] content) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(content))) {
            List<ReceivedSheet> sheets = new ArrayList<>();
            workbook.forEach(sheet -> sheets.add(SheetCells.of((XSSFSheet) sheet)));
            return new OpenedWorkbook(content, sheets);
        }
    }

    @Override
    public void print(PrintedTable table, Sheet list, RowSource rows, OutputStream out) throws IOException {
        try (XSSFWorkbook printed = new XSSFWorkbook();
                SXSSFWorkbook workbook = SheetWriting.streamed(printed)) {
            new TablePrinting(printed, table).write();
            new SheetWriting(workbook, list).write(rows);
            workbook.write(out);
        }
    }

    @Override
    public String version(ReportTable table) {
        return WorkbookLayout.of(table).version();
    }
}
