package liandong.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;

/** What stands in a package (封存压缩包): every file, however its name was cut. */
class SealedZipTests {

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final SealedZip zip =
            new SealedZip(written, Instant.parse("2021-12-31T02:00:00Z"), new ArchiveWords(new StaticMessageSource()));

    @Test
    void longNamesThatDifferOnlyAtTheirEndAreTwoFiles() throws IOException {
        String title = "关于开展专项整治工作的总结".repeat(8);
        zip.file("公文/总结-" + title + "-第1版-7.docx", "first".getBytes(UTF_8));
        zip.file("公文/总结-" + title + "-第2版-8.docx", "second".getBytes(UTF_8));
        zip.table("报送/" + title + "甲", List.of("a"), rows -> rows.accept(List.of("third")));
        zip.table("报送/" + title + "乙", List.of("a"), rows -> rows.accept(List.of("fourth")));
        zip.seal();

        Map<String, String> files = files();
        assertThat(String.join("|", files.values())).contains("first", "second", "third", "fourth");
        assertThat(files.get("manifest.txt").lines())
                .hasSize(4)
                .allSatisfy(line -> assertThat(files).containsKey(line.substring(line.indexOf("  ") + 2)));
    }

    @Test
    void namesThatDifferInCaseOnlyDoNotWriteOverEachOtherOnWindows() throws IOException {
        zip.file("附件/Scan.png", new byte[] {1});
        zip.file("附件/scan.png", new byte[] {2});
        zip.seal();
        assertThat(files()).containsKeys("附件/Scan.png", "附件/scan-2.png");
    }

    private Map<String, String> files() throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(written.toByteArray()), UTF_8)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), new String(in.readAllBytes(), UTF_8));
            }
        }
        return files;
    }
}
