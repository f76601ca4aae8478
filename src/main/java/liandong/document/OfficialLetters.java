package liandong.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.stereotype.Service;

/** Letters as Word files (公函生成). */
@Service
public class OfficialLetters {

    /** Media type of what {@link #write} gives. */
    public static final String MEDIA_TYPE = FileType.DOCX.mediaType();

    private final LetterFormat format;

    OfficialLetters(LetterFormat format) {
        this.format = format;
    }

    public byte[] write(OfficialLetter letter) {
        try {
            return format.write(letter);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
