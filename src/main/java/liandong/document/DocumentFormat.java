package liandong.document;

import java.io.IOException;
import java.io.OutputStream;

/** Writes the bytes of Word files (公文格式); the only one who knows how. */
public interface DocumentFormat {

    /** @param more what follows the body, as much as there is */
    void write(OfficialDocument document, BlockSource more, OutputStream out) throws IOException;
}
