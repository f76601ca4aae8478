package liandong.document;

import java.io.IOException;

/** Writes the bytes of Word files (公文格式); the only one who knows how. */
public interface DocumentFormat {

    byte[] write(OfficialDocument document) throws IOException;
}
