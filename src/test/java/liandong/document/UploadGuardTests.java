package liandong.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import javax.imageio.ImageIO;
import liandong.shared.Refused;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UploadGuardTests {

    private final UploadGuard guard = new UploadGuard(new BoundedParsing());

    @Test
    void whatOfficesSendPasses() throws Exception {
        assertThat(check("七月报表.XLSX", workbook()).type()).isEqualTo(FileType.XLSX);
        assertThat(check("总结.docx", document()).type()).isEqualTo(FileType.DOCX);
        assertThat(check("盖章.pdf", pdf("")).type()).isEqualTo(FileType.PDF);
        assertThat(check("扫描.png", picture("png")).type()).isEqualTo(FileType.PNG);
        assertThat(check("扫描.jpeg", picture("jpg")).type()).isEqualTo(FileType.JPEG);
    }

    @Test
    void theNameFollowsTheContentAndLosesItsFolders() throws Exception {
        assertThat(check("C:\\文件\\扫描件.pdf", picture("png")).name()).isEqualTo("扫描件.png");
        assertThat(check("../../etc/passwd", picture("png")).name()).isEqualTo("passwd.png");
        assertThat(check("报表\u202Efdp.exe\r\nX: y", picture("png")).name()).isEqualTo("报表fdp.exeX_ y.png");
        assertThat(check("a\uFFFEb\uFDD0\u0000\u2066.png", picture("png")).name())
                .isEqualTo("ab.png");
        assertThat(check("…..", picture("png")).name()).endsWith(".png");
        assertThat(check("长".repeat(500), picture("png")).name()).hasSize(124);
    }

    @Test
    void nothingAndTooMuchAreRefused() {
        refuses("empty", "空.pdf", new byte[0]);
        refuses("too-big", "大.pdf", new byte[(20 << 20) + 1]);
    }

    @Test
    void theContentDecidesAndNotTheName() {
        refuses("type", "通知.pdf", "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8));
        refuses("type", "照片.jpg", "MZ\u0090 program".getBytes(StandardCharsets.ISO_8859_1));
        refuses("type", "包.docx", new OfficeSample().part("virus.exe", "MZ").bytes());
        refuses("old-office", "报表.xlsx", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0, 0});
        refuses("ofd", "公文.ofd", new OfficeSample().part("OFD.xml", "<OFD/>").bytes());
    }

    @Test
    void macrosAreFoundUnderAnyName() {
        refuses("macros", "方案.docx", OfficeSample.document(OfficeSample.DOCM).bytes());
        refuses(
                "macros",
                "方案.docx",
                OfficeSample.document(OfficeSample.DOCX)
                        .part("word/vbaProject.bin", "x")
                        .bytes());
        refuses(
                "macros",
                "方案.docx",
                OfficeSample.document(OfficeSample.DOCX)
                        .part("word/activeX/activeX1.xml", "<x/>")
                        .bytes());
    }

    @Test
    void declarationsAndEntitiesAreRefused() {
        String outside = "<!DOCTYPE r [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><r>&x;</r>";
        refuses(
                "dtd",
                "表.xlsx",
                OfficeSample.document(OfficeSample.XLSX)
                        .part("xl/a.xml", outside)
                        .bytes());
        String laughs = "<!DOCTYPE r [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;\">]><r>&b;</r>";
        refuses(
                "dtd",
                "表.xlsx",
                OfficeSample.document(OfficeSample.XLSX)
                        .part("xl/b.rels", laughs.getBytes(StandardCharsets.UTF_16))
                        .bytes());
    }

    @ParameterizedTest
    @CsvSource({
        "image, https://example.com/pixel.png, External",
        "attachedTemplate, https://example.com/evil.dotm, External",
        "externalLinkPath, file:///C:/other.xlsx, External",
        "image, \\\\server\\share\\pixel.png, Internal",
        "hyperlink, javascript:alert(1), External"
    })
    void nothingIsFetchedFromOutside(String type, String target, String mode) {
        refuses(
                "external",
                "文.docx",
                OfficeSample.document(OfficeSample.DOCX)
                        .part("word/_rels/document.xml.rels", OfficeSample.relationship(type, target, mode))
                        .bytes());
    }

    @Test
    void aLinkToClickMayLeadOutside() {
        byte[] linked = OfficeSample.document(OfficeSample.DOCX)
                .part(
                        "word/_rels/document.xml.rels",
                        OfficeSample.relationship("hyperlink", "https://www.gov.cn/", "External"))
                .bytes();
        assertThat(check("文.docx", linked).type()).isEqualTo(FileType.DOCX);
    }

    @Test
    void whatUnpacksWithoutEndIsRefused() {
        byte[] bomb = OfficeSample.document(OfficeSample.DOCX)
                .zeros("word/media/a.bin", 120)
                .zeros("word/media/b.bin", 120)
                .bytes();
        assertThat(bomb.length).isLessThan(1 << 20);
        refuses("inflated", "弹.docx", bomb);
        refuses(
                "inflated",
                "弹.xlsx",
                OfficeSample.document(OfficeSample.XLSX)
                        .part("xl/sharedStrings.xml", "<sst>" + "<si/>".repeat(3_000_001) + "</sst>")
                        .bytes());
    }

    @Test
    void tooManyPartsAreRefused() {
        OfficeSample many = OfficeSample.document(OfficeSample.DOCX);
        for (int i = 0; i < 2000; i++) {
            many.part("word/media/" + i + ".png", "");
        }
        refuses("entries", "多.docx", many.bytes());
    }

    @ParameterizedTest
    @CsvSource({"../../../etc/cron.d/x", "/etc/passwd", "word\\..\\x", "C:x", "word/DOCUMENT.XML"})
    void partsWithNamesThatLeadElsewhereAreRefused(String name) {
        refuses(
                "forged",
                "文.docx",
                OfficeSample.document(OfficeSample.DOCX).part(name, "x").bytes());
    }

    @Test
    void otherProgramsObjectsAreRefusedAndAPackageInAPackageIsLookedInto() {
        refuses(
                "embedded",
                "文.docx",
                OfficeSample.document(OfficeSample.DOCX)
                        .part("word/embeddings/oleObject1.bin", "x")
                        .bytes());
        byte[] chartData = OfficeSample.document(OfficeSample.XLSX).bytes();
        byte[] good = OfficeSample.document(OfficeSample.DOCX)
                .part("word/embeddings/chart.xlsx", chartData)
                .bytes();
        assertThat(check("文.docx", good).type()).isEqualTo(FileType.DOCX);
        byte[] hidden = OfficeSample.document(OfficeSample.XLSX)
                .part("xl/vbaProject.bin", "x")
                .bytes();
        refuses(
                "macros",
                "文.docx",
                OfficeSample.document(OfficeSample.DOCX)
                        .part("word/embeddings/chart.xlsx", hidden)
                        .bytes());
    }

    @Test
    void aFileThatIsTwoFilesIsRefused() throws Exception {
        byte[] archive = OfficeSample.document(OfficeSample.DOCX).bytes();
        refuses("forged", "双.jpg", joined(picture("jpg"), archive));
        refuses("damaged", "双.png", joined(picture("png"), archive));
        refuses("forged", "双.docx", joined(archive, "<script>".getBytes(StandardCharsets.UTF_8)));
        byte[] small = new OfficeSample().part("a", "x").bytes();
        byte[] commented = joined(pdf(""), small, "%%EOF".getBytes(StandardCharsets.UTF_8));
        refuses("forged", "双.pdf", commented);
    }

    @Test
    void halfAFileIsRefused() throws Exception {
        for (byte[] whole : new byte[][] {workbook(), pdf(""), picture("png"), picture("jpg")}) {
            refuses("damaged", "半.bin", Arrays.copyOf(whole, whole.length * 2 / 3));
        }
    }

    @Test
    void noiseBehindAGoodBeginningIsARefusalAndNoFailure() throws Exception {
        Random random = new Random(7);
        for (byte[] whole : new byte[][] {workbook(), document(), picture("png"), picture("jpg")}) {
            for (int round = 0; round < 40; round++) {
                byte[] broken = whole.clone();
                for (int i = 0; i < 30; i++) {
                    broken[random.nextInt(broken.length)] = (byte) random.nextInt();
                }
                try {
                    check("坏.bin", broken);
                } catch (Refused refused) {
                    assertThat(refused.messageKey()).startsWith("document.refused.");
                }
            }
        }
    }

    @Test
    void scriptsInPlainSightInAPdfAreRefused() {
        refuses("active-pdf", "文.pdf", pdf("<< /S /JavaScript /JS (app.alert(1)) >>"));
        refuses("active-pdf", "文.pdf", pdf("<< /S /Launch /F (cmd.exe) >>"));
    }

    @Test
    void aPictureOfMonstrousSizeIsRefusedByItsHead() throws Exception {
        byte[] monster = picture("png").clone();
        // Width and height of a PNG stand at 16 and 20, big-endian; the check sum behind them is not looked at first.
        monster[17] = 0x7F;
        monster[21] = 0x7F;
        refuses("picture-too-large", "巨.png", monster);
    }

    @Test
    void whatTakesTooLongIsGivenUpAndWhoComesThenWaitsOrIsSentAway() throws Exception {
        BoundedParsing tight = new BoundedParsing(Duration.ofMillis(100), 1, 1);
        CountDownLatch end = new CountDownLatch(1);
        assertThatThrownBy(() -> tight.within(() -> {
                    while (end.getCount() > 0) {
                        Thread.onSpinWait();
                    }
                    return 1;
                }))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("too-slow");
        assertThatThrownBy(() -> tight.within(() -> 1)).hasMessageContaining("too-slow");
        end.countDown();
        BoundedParsing free = new BoundedParsing(Duration.ofSeconds(5), 1, 1);
        assertThat(free.within(() -> 1)).isEqualTo(1);
        assertThatThrownBy(() -> free.within(UploadGuardTests::endless)).hasMessageContaining("damaged");
    }

    @SuppressWarnings("InfiniteRecursion")
    private static int endless() {
        return endless() + 1;
    }

    private GuardedFile check(String name, byte[] content) {
        return guard.check(name, content);
    }

    private void refuses(String reason, String name, byte[] content) {
        assertThatThrownBy(() -> check(name, content))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.messageKey()).isEqualTo("document.refused." + reason));
    }

    static byte[] pdf(String object) {
        return ("%PDF-1.4\n1 0 obj\n" + object + "\nendobj\n" + "x".repeat(5000)
                        + "\ntrailer\n<< >>\nstartxref\n0\n%%EOF\n")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] picture(String format) throws Exception {
        BufferedImage image = new BufferedImage(300, 200, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(1);
        for (int x = 0; x < 300; x++) {
            for (int y = 0; y < 200; y++) {
                image.setRGB(x, y, random.nextInt());
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, format, bytes);
        return bytes.toByteArray();
    }

    static byte[] workbook() throws Exception {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            workbook.createSheet("名单").createRow(0).createCell(0).setCellValue("黄浦区卫生健康委");
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            workbook.write(bytes);
            return bytes.toByteArray();
        }
    }

    private static byte[] document() throws Exception {
        try (XWPFDocument document = new XWPFDocument()) {
            document.createParagraph().createRun().setText("总结");
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.write(bytes);
            return bytes.toByteArray();
        }
    }

    private static byte[] joined(byte[]... some) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] one : some) {
            all.writeBytes(one);
        }
        return all.toByteArray();
    }
}
