package liandong.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Parts that the guard would not look into and POI would read. */
class HiddenPartTests {

    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final String LINKS = "xl/_rels/workbook.xml.rels";

    private final UploadGuard guard = new UploadGuard(new BoundedParsing());

    @ParameterizedTest
    @ValueSource(strings = {"xl/media/a.bin", ""})
    void aPartThatTheDirectoryNamesOtherwiseOrNotAtAllIsRefused(String listedAs) throws Exception {
        Map<String, byte[]> parts = OfficeSample.parts(UploadGuardTests.workbook());
        assertThat(passes(ForgedArchive.of(parts, SHEET, SHEET))).isTrue();
        byte[] forged = ForgedArchive.of(parts, SHEET, listedAs);
        try (XSSFWorkbook read = new XSSFWorkbook(new ByteArrayInputStream(forged))) {
            assertThat(read.getSheetAt(0).getLastRowNum()).isZero();
        }
        refuses("forged", forged);
    }

    @ParameterizedTest
    @CsvSource({
        "worksheets/sheet1.bin, xl/worksheets/sheet1.bin",
        "worksheets/sheet1.vml, xl/worksheets/sheet1.vml",
        "worksheets/sheet1.bin#.xml, xl/worksheets/sheet1.bin",
        "'worksheets/sheet1.xml ', 'xl/worksheets/sheet1.xml '",
        "worksheets/sheet1.xml, xl/worksheets/sheet1.xml?.bin"
    })
    void aSheetUnderANameThatIsNotLookedIntoIsRefused(String target, String name) throws Exception {
        Map<String, byte[]> parts = OfficeSample.parts(UploadGuardTests.workbook());
        parts.put(name, parts.remove(SHEET));
        parts.put(LINKS, replaced(parts.get(LINKS), "\"worksheets/sheet1.xml\"", "\"" + target + "\""));
        refuses("forged", packed(parts));
    }

    @Test
    void aTypeThatOnlyTheGuardWouldReadIsNoDisguise() throws Exception {
        Map<String, byte[]> parts = OfficeSample.parts(UploadGuardTests.workbook());
        parts.put("xl/worksheets/sheet1.bin", parts.remove(SHEET));
        byte[] links = replaced(parts.get(LINKS), "\"worksheets/sheet1.xml\"", "\"worksheets/sheet1.bin\"");
        parts.put(LINKS, replaced(links, "<Relationship ", "<Relationship xmlns:a=\"a\" a:Type=\"/image\" "));
        refuses("forged", packed(parts));
    }

    @Test
    void propertiesAreReadByTheirContentTypeAndAreXmlByName() throws Exception {
        Map<String, byte[]> parts = OfficeSample.parts(UploadGuardTests.workbook());
        parts.put("docProps/core.bin", parts.remove("docProps/core.xml"));
        parts.put("[Content_Types].xml", replaced(parts.get("[Content_Types].xml"), "core.xml", "core.bin"));
        byte[] links = replaced(parts.get("_rels/.rels"), "core.xml", "core.bin");
        parts.put("_rels/.rels", replaced(links, "metadata/core-properties", "metadata/thumbnail"));
        refuses("forged", packed(parts));
    }

    @Test
    void oldDrawingsAreFewAndPrinterSettingsAreWelcome() throws Exception {
        Map<String, byte[]> parts = OfficeSample.parts(commented());
        parts.put("xl/printerSettings/printerSettings1.bin", new byte[] {1, 2, 3});
        parts.put(
                "xl/worksheets/_rels/sheet2.xml.rels",
                OfficeSample.relationship("printerSettings", "../printerSettings/printerSettings1.bin", "Internal")
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(parts).containsKey("xl/drawings/vmlDrawing0.vml");
        assertThat(passes(packed(parts))).isTrue();
        parts.put("xl/drawings/vmlDrawing0.vml", "<xml>".repeat(3 << 20).getBytes(StandardCharsets.UTF_8));
        refuses("inflated", packed(parts));
    }

    @Test
    void storedPartsAndPartsWithTheirLengthBehindThemPass() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        // To a stream that cannot go back: lengths are written behind the parts, and room is kept for very long ones.
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
            zip.setUseZip64(Zip64Mode.Always);
            for (Map.Entry<String, byte[]> part :
                    OfficeSample.parts(commented()).entrySet()) {
                zip.putArchiveEntry(new ZipArchiveEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeArchiveEntry();
            }
            zip.putArchiveEntry(new ZipArchiveEntry("xl/media/"));
            zip.closeArchiveEntry();
            zip.putArchiveEntry(new ZipArchiveEntry("xl/media/图片.png"));
            zip.closeArchiveEntry();
        }
        assertThat(passes(bytes.toByteArray())).isTrue();
    }

    private boolean passes(byte[] content) {
        return guard.check("表.xlsx", content, GuardLimits.WORKBOOK).type() == FileType.XLSX;
    }

    private void refuses(String reason, byte[] content) {
        assertThatThrownBy(() -> passes(content)).hasMessageContaining("document.refused." + reason);
    }

    private static byte[] commented() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            XSSFSheet sheet = workbook.createSheet("批注");
            Comment comment = sheet.createDrawingPatriarch().createCellComment(new XSSFClientAnchor());
            comment.setString(workbook.getCreationHelper().createRichTextString("请核对"));
            sheet.createRow(0).createCell(0).setCellComment(comment);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            workbook.write(bytes);
            return bytes.toByteArray();
        }
    }

    private static byte[] packed(Map<String, byte[]> parts) {
        OfficeSample sample = new OfficeSample();
        parts.forEach(sample::part);
        return sample.bytes();
    }

    private static byte[] replaced(byte[] text, String from, String to) {
        String before = new String(text, StandardCharsets.UTF_8);
        assertThat(before).contains(from);
        return before.replace(from, to).getBytes(StandardCharsets.UTF_8);
    }
}
