package liandong.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Office files as tests need them, harmless and hostile. */
final class OfficeSample {

    static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    static final String DOCM = "application/vnd.ms-word.document.macroEnabled.main+xml";
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    static OfficeSample document(String mainType) {
        return new OfficeSample()
                .part("[Content_Types].xml", """
                        <?xml version="1.0" encoding="UTF-8"?>
                        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                          <Override PartName="/word/document.xml" ContentType="%s"/>
                        </Types>""".formatted(mainType))
                .part("_rels/.rels", relationship("officeDocument", "word/document.xml", "Internal"))
                .part("word/document.xml", "<document><p>情况说明</p></document>");
    }

    static String relationship(String type, String target, String mode) {
        return """
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                  <Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/%s"
                    Target="%s" TargetMode="%s"/>
                </Relationships>""".formatted(type, target, mode);
    }

    /** What a real file consists of. */
    static Map<String, byte[]> parts(byte[] file) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                parts.put(part.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }

    OfficeSample part(String name, String text) {
        return part(name, text.getBytes(StandardCharsets.UTF_8));
    }

    OfficeSample part(String name, byte[] content) {
        parts.put(name, content);
        return this;
    }

    /** So many zeros, which hardly take room in the archive. */
    OfficeSample zeros(String name, int megabytes) {
        byte[] zeros = new byte[megabytes << 20];
        Arrays.fill(zeros, (byte) '0');
        return part(name, zeros);
    }

    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
