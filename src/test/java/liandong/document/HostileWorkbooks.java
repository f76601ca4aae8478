package liandong.document;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import liandong.document.workbook.EditedWorkbook;
import liandong.table.RealTables;
import org.apache.poi.ss.util.CellReference;

/** Real workbooks with something in them that no office program puts there (恶意工作簿), by the reason for refusing them. */
final class HostileWorkbooks {

    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final String ROWS =
            "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>%s</sheetData></worksheet>";

    private HostileWorkbooks() {}

    static byte[] normal() throws IOException {
        return EditedWorkbook.filled(RealTables.monthly());
    }

    static Map<String, byte[]> all() throws IOException {
        Map<String, byte[]> all = new LinkedHashMap<>();
        byte[] normal = normal();
        all.put(
                "inflated",
                real().part(SHEET, ROWS.formatted("<row/>".repeat(1_000_000))).bytes());
        all.put("inflated ", real().zeros("xl/media/a.bin", 30).bytes());
        all.put("macros", real().part("xl/vbaProject.bin", "x").bytes());
        all.put(
                "external",
                real().part("xl/externalLinks/externalLink1.xml", "<x/>").bytes());
        all.put(
                "dtd",
                real().part("xl/a.xml", "<!DOCTYPE r [<!ENTITY a \"ha\">]><r>&a;</r>")
                        .bytes());
        all.put("old-office", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A});
        all.put("damaged", java.util.Arrays.copyOf(normal, normal.length / 2));
        all.put("not-a-sheet", OfficeSample.document(OfficeSample.DOCX).bytes());
        return all;
    }

    /** About as many cells as the guard lets through; it is opened, and found to be another form. */
    static byte[] greatest() throws IOException {
        StringBuilder rows = new StringBuilder();
        for (int row = 1; row <= 250; row++) {
            rows.append("<row r=\"").append(row).append("\">");
            for (int column = 0; column < 100; column++) {
                rows.append("<c r=\"")
                        .append(CellReference.convertNumToColString(column))
                        .append(row)
                        .append("\"><v>1</v></c>");
            }
            rows.append("</row>");
        }
        return real().part(SHEET, ROWS.formatted(rows)).bytes();
    }

    private static OfficeSample real() throws IOException {
        OfficeSample sample = new OfficeSample();
        OfficeSample.parts(normal()).forEach(sample::part);
        return sample;
    }
}
