package liandong.document;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A file made for whoever asks for it (下载), under a name that no system trips over. */
public record Download(String name, FileType type, byte[] content) {

    public Download {
        name = FileName.clean(name + type.ending(), type);
    }

    /** To be kept, never shown by the browser. */
    public ResponseEntity<byte[]> response() {
        ContentDisposition disposition = ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type.mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(content);
    }
}
