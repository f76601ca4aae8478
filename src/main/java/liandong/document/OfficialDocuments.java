package liandong.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.springframework.stereotype.Service;

/** Official documents as Word files (公文生成). */
@Service
public class OfficialDocuments {

    private final DocumentFormat format;

    OfficialDocuments(DocumentFormat format) {
        this.format = format;
    }

    /** @param name of the file, without its ending */
    public Download write(String name, OfficialDocument document) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        write(document, none -> {}, content);
        return new Download(name, FileType.DOCX, content.toByteArray());
    }

    /** Writes a long one part by part (流式成文). */
    public void write(OfficialDocument document, BlockSource more, OutputStream out) {
        try {
            format.write(document, more, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
