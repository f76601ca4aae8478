package liandong.campaign.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import liandong.shared.Refused;
import org.springframework.web.multipart.MultipartFile;

/** The text of an uploaded plan (上传的方案): plain UTF-8, at most one megabyte. */
final class PlanUpload {

    private static final int MOST_BYTES = 1_000_000;

    private PlanUpload() {}

    static String text(MultipartFile file) {
        if (file.getSize() > MOST_BYTES) {
            throw new Refused("campaign.upload.too-big");
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file.getBytes()))
                    .toString();
            if (text.indexOf('\0') >= 0) {
                throw new Refused("campaign.upload.not-text");
            }
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new Refused("campaign.upload.not-text");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
