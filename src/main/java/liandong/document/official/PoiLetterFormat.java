package liandong.document.official;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import liandong.document.LetterFormat;
import liandong.document.OfficialLetter;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.springframework.stereotype.Component;

/** Letters by POI (公函格式). */
@Component
class PoiLetterFormat implements LetterFormat {

    @Override
    public byte[] write(OfficialLetter letter) throws IOException {
        try (XWPFDocument word = new XWPFDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            new LetterWriting(word, letter).write();
            word.write(bytes);
            return bytes.toByteArray();
        }
    }
}
