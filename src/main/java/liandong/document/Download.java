package liandong.document;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A file made for whoever asks for it (下载), under a name that no system trips over. */
public record Download(String name, FileType type, byte[] content) {

    /** @param name with or without the ending of its type */
    public Download {
        name = FileName.clean(name.endsWith(type.ending()) ? name : name + type.ending(), type);
    }

    /** What tells a browser to keep a file of that name, never to show it. */
    public static String disposition(String name) {
        return ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString();
    }

    /** To be kept, never shown by the browser. */
    public ResponseEntity<byte[]> response() {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type.mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(name))
                .body(content);
    }
}
