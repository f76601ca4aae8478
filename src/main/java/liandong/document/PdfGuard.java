package liandong.document;

import java.nio.charset.StandardCharsets;
import java.util.List;
import liandong.shared.Refused;

/** Looks at the outside of a PDF (PDF 检查): whole, nothing else beside it, no scripts or programs in plain sight. */
final class PdfGuard {

    static final byte[] START = {'%', 'P', 'D', 'F', '-'};

    private static final int TAIL = 2048;
    private static final List<String> ACTIVE = List.of("/JavaScript", "/Launch", "/EmbeddedFile", "/RichMedia");

    private PdfGuard() {}

    static FileType check(byte[] content) {
        String text = new String(content, StandardCharsets.ISO_8859_1);
        int end = text.lastIndexOf("%%EOF");
        if (end < text.length() - TAIL || end < 0) {
            throw new Refused("document.refused.damaged");
        }
        Polyglot.refuse(content);
        if (ACTIVE.stream().anyMatch(text::contains)) {
            throw new Refused("document.refused.active-pdf");
        }
        return FileType.PDF;
    }
}
