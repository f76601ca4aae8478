package liandong.document.official;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import liandong.document.BlockSource;
import liandong.document.DocumentFormat;
import liandong.document.OfficialDocument;
import liandong.document.OfficialDocument.Type;
import org.springframework.stereotype.Component;

/** The package of a Word file (公文格式): its fixed parts lie beside each other in {@code word/}, only the text is made. */
@Component
class WordFormat implements DocumentFormat {

    private static final Map<String, String> PARTS = new LinkedHashMap<>();

    static {
        PARTS.put("[Content_Types].xml", "types.xml");
        PARTS.put("_rels/.rels", "package-relationships.xml");
        PARTS.put("word/_rels/document.xml.rels", "document-relationships.xml");
        PARTS.put("word/styles.xml", "styles.xml");
        PARTS.put("word/settings.xml", "settings.xml");
        PARTS.put("word/fontTable.xml", "fontTable.xml");
        PARTS.put("word/footer-odd.xml", "footer-odd.xml");
        PARTS.put("word/footer-even.xml", "footer-even.xml");
        PARTS.put("word/footer-letter.xml", "footer-letter.xml");
    }

    @Override
    public void write(OfficialDocument document, BlockSource more, OutputStream out) throws IOException {
        Parts file = new Parts(out);
        try {
            write(document, more, file);
        } finally {
            file.release();
        }
    }

    private static void write(OfficialDocument document, BlockSource more, ZipOutputStream file) throws IOException {
        for (Map.Entry<String, String> part : PARTS.entrySet()) {
            file.putNextEntry(new ZipEntry(part.getKey()));
            file.write(sized(resource(part.getValue()), document.type()).getBytes(UTF_8));
        }
        file.putNextEntry(new ZipEntry("word/document.xml"));
        Writer text = new BufferedWriter(new OutputStreamWriter(file, UTF_8));
        new DocumentWriting(text).write(document, more);
        text.flush();
        file.finish();
    }

    /** Never closed: what failed must not end like a whole file, and the stream below is the caller's. */
    private static final class Parts extends ZipOutputStream {

        Parts(OutputStream out) {
            super(out);
        }

        void release() {
            def.end();
        }
    }

    /** Only the sheet of styles has such places. */
    private static String sized(String part, Type type) {
        return part.replace("{size}", String.valueOf(Math.round(type.size() * 2)))
                .replace("{line}", String.valueOf(Math.round(type.line() * 20)))
                .replace("{indent}", String.valueOf(Math.round(type.size() * 2 * 20)))
                .replace("{three}", String.valueOf(Math.round(type.size() * 3 * 20)))
                .replace("{five}", String.valueOf(Math.round(type.size() * 5 * 20)));
    }

    private static String resource(String name) throws IOException {
        try (InputStream part = Objects.requireNonNull(WordFormat.class.getResourceAsStream("/word/" + name))) {
            return new String(part.readAllBytes(), UTF_8);
        }
    }
}
