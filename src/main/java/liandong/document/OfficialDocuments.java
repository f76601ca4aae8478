package liandong.document;

import java.io.IOException;
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
        try {
            return new Download(name, FileType.DOCX, format.write(document));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
