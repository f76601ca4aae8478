package liandong.campaign.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import liandong.shared.PlainText;
import liandong.shared.Refused;
import org.springframework.web.multipart.MultipartFile;

/** The text of an uploaded plan (上传的方案): plain UTF-8, at most one megabyte. */
final class PlanUpload {

    /** Longer ones are put right in the file, not on the page. */
    private static final int LONGEST_TO_EDIT = 200_000;

    private static final int MOST_BYTES = 1_000_000;

    private PlanUpload() {}

    static String text(MultipartFile file) {
        Refused.unless(file.getSize() <= MOST_BYTES, "campaign.upload.too-big", file.getSize(), MOST_BYTES);
        ByteBuffer bytes = ByteBuffer.wrap(bytes(file));
        CharBuffer text = CharBuffer.allocate(bytes.capacity());
        CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(bytes, text, true);
        String read = text.flip().toString();
        Refused.unless(!result.isError() && read.indexOf('\0') < 0, "campaign.upload.not-text", lines(read));
        return read;
    }

    /** What the page offers for editing. */
    static String toEdit(String yaml) {
        return yaml.length() > LONGEST_TO_EDIT ? "" : PlainText.visible(yaml);
    }

    private static byte[] bytes(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The line on which the text ends, or on which its first zero byte stands. */
    private static int lines(String text) {
        return (int) text.chars().takeWhile(c -> c != 0).filter(c -> c == '\n').count() + 1;
    }
}
