package liandong.document.sheet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import liandong.document.RowSource;
import liandong.document.Sheet;
import liandong.document.SheetFormat;
import liandong.document.SheetRow;
import liandong.shared.Refused;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.springframework.stereotype.Component;

/** Excel files by POI (表格读写). What it reads has passed the guard before. */
@Component
class PoiSheetFormat implements SheetFormat {

    @Override
    public List<SheetRow> read(byte[] content) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(content))) {
            return new SheetReading(shown(workbook)).rows();
        }
    }

    private static org.apache.poi.ss.usermodel.Sheet shown(Workbook workbook) {
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
            if (!workbook.isSheetHidden(i) && !workbook.isSheetVeryHidden(i)) {
                return workbook.getSheetAt(i);
            }
        }
        throw new Refused("document.refused.damaged");
    }

    @Override
    public byte[] write(Sheet sheet) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            new SheetWriting(workbook, sheet).write(none -> {});
            workbook.write(bytes);
            return bytes.toByteArray();
        }
    }

    @Override
    public void write(Sheet sheet, RowSource rows, OutputStream out) throws IOException {
        try (SXSSFWorkbook workbook = SheetWriting.streamed(new XSSFWorkbook())) {
            new SheetWriting(workbook, sheet).write(rows);
            workbook.write(out);
        }
    }
}
