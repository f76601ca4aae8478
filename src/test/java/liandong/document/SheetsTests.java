package liandong.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import liandong.LiandongTest;
import liandong.shared.Refused;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@LiandongTest
class SheetsTests {

    private static final Sheet LIST = new Sheet(
            "联络员[1]",
            "联络员名单",
            "打印时自动横排",
            List.of(new SheetColumn("单位", 30), new SheetColumn("电话", 16), new SheetColumn("份数", 8)),
            List.of(List.of("市公安局", "021-1234", 3), List.of("=1+1", "@SUM(A1)", "-2"), List.of("仅一列")));

    @Autowired
    Sheets sheets;

    @Test
    void whatIsWrittenReadsBackWithItsRowNumbers() {
        List<SheetRow> rows = sheets.read("名单.xlsx", sheets.write(LIST));
        assertThat(rows).extracting(SheetRow::number).containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(rows.get(2).cells()).containsExactly("单位", "电话", "份数");
        assertThat(rows.get(3).cells()).containsExactly("市公安局", "021-1234", "3");
        assertThat(rows.get(4).cells()).containsExactly("=1+1", "@SUM(A1)", "-2");
        assertThat(rows.get(5).cell(1)).isEmpty();
        assertThat(rows.get(5).cell(99)).isEmpty();
    }

    @Test
    void aCellWithAnInvisibleCharacterIsNamed() {
        Sheet odd = new Sheet("a", "a", null, List.of(new SheetColumn("单位", 30)), List.of(List.of("市\u202E局")));
        assertThatThrownBy(() -> sheets.read("a.xlsx", sheets.write(odd)))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.messageKey()).isEqualTo("document.refused.odd-character");
                    assertThat(refused.arguments()).containsExactly("A3", "U+202E");
                });
    }

    @Test
    void noTextBecomesAFormulaAndTheSheetIsReadyToPrint() throws Exception {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(sheets.write(LIST)))) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            Cell dangerous = sheet.getRow(4).getCell(0);
            assertThat(dangerous.getCellType()).isEqualTo(CellType.STRING);
            assertThat(dangerous.getCellStyle().getQuotePrefixed()).isTrue();
            assertThat(sheet.getRow(3).getCell(2).getCellType()).isEqualTo(CellType.NUMERIC);
            assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
            assertThat(sheet.getFitToPage()).isTrue();
            assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("3:3");
            assertThat(sheet.getColumnWidth(0)).isEqualTo(30 * 256);
        }
    }

    @Test
    void numbersAndDatesReadAsOfficialsWriteThem() throws Exception {
        List<SheetRow> rows = sheets.read("x.xlsx", workbook(sheet -> {
            sheet.createRow(4).createCell(0).setCellValue(63901234567d);
            sheet.getRow(4).createCell(1).setCellValue(0.1);
            Cell date = sheet.getRow(4).createCell(2);
            date.setCellValue(LocalDate.of(2021, 8, 5));
            CellStyle style = sheet.getWorkbook().createCellStyle();
            style.setDataFormat((short) 14);
            date.setCellStyle(style);
            sheet.getRow(4).createCell(3).setCellValue(true);
            sheet.createRow(9).createCell(0).setCellValue("  ");
        }));
        assertThat(rows).hasSize(1);
        assertThat(rows.get(0)).isEqualTo(new SheetRow(5, List.of("63901234567", "0.1", "2021-08-05", "true")));
    }

    @ParameterizedTest
    @ValueSource(shorts = {14, 31, 57, 58})
    void datesOfChineseSpreadsheetsAreNoNumbers(short format) throws Exception {
        List<SheetRow> rows = sheets.read("x.xlsx", workbook(sheet -> {
            Cell date = sheet.createRow(4).createCell(0);
            date.setCellValue(LocalDate.of(2021, 8, 5));
            CellStyle style = sheet.getWorkbook().createCellStyle();
            style.setDataFormat(format);
            date.setCellStyle(style);
        }));
        assertThat(rows.get(0).cells()).containsExactly("2021-08-05");
    }

    @Test
    void aFormulaIsRefusedAtItsCell() throws Exception {
        byte[] file = workbook(sheet -> sheet.createRow(6).createCell(3).setCellFormula("1+1"));
        assertThatThrownBy(() -> sheets.read("x.xlsx", file)).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.messageKey()).isEqualTo("document.refused.formula");
            assertThat(refused.arguments()).containsExactly("D7");
        });
    }

    @Test
    void aDocumentIsNoSheetAndALongSheetIsTooLong() throws Exception {
        byte[] document = OfficeSample.document(OfficeSample.DOCX).bytes();
        assertThatThrownBy(() -> sheets.read("x.xlsx", document)).hasMessageContaining("not-a-sheet");
        byte[] empty = OfficeSample.document(OfficeSample.XLSX).bytes();
        assertThatThrownBy(() -> sheets.read("x.xlsx", empty)).hasMessageContaining("damaged");
        byte[] many = workbook(sheet -> {
            for (int i = 0; i <= 5000; i++) {
                sheet.createRow(i).createCell(0).setCellValue("x" + i);
            }
        });
        assertThatThrownBy(() -> sheets.read("x.xlsx", many)).hasMessageContaining("rows");
    }

    private static byte[] workbook(Consumer<XSSFSheet> filling) throws Exception {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            filling.accept(workbook.createSheet());
            workbook.write(bytes);
            return bytes.toByteArray();
        }
    }
}
