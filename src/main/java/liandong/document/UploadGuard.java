package liandong.document;

import java.io.IOException;
import java.util.Arrays;
import liandong.shared.Refused;
import org.springframework.stereotype.Service;

/**
 * The guard every upload passes (上传检查): size, kind by content, no macros, no declarations, nothing from outside,
 * nothing that unpacks without end. A refusal says in plain words what to do; nothing has changed then.
 */
@Service
public class UploadGuard {

    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] ZIP = {'P', 'K', 3, 4};

    private final BoundedParsing parsing;

    UploadGuard(BoundedParsing parsing) {
        this.parsing = parsing;
    }

    /**
     * A file to be stored as an attachment. To be called outside any transaction: it may take seconds.
     *
     * @throws Refused with a message key {@code document.refused.…}
     */
    public GuardedFile check(String name, byte[] content) {
        return check(name, content, GuardLimits.ATTACHMENT);
    }

    GuardedFile check(String name, byte[] content, GuardLimits limits) {
        if (content.length == 0) {
            throw new Refused("document.refused.empty");
        }
        if (content.length > limits.bytes()) {
            throw new Refused("document.refused.too-big", megabytes(content.length), limits.bytes() >> 20);
        }
        FileType type = parsing.within(() -> typeOf(content, limits));
        return new GuardedFile(FileName.clean(name, type), type, content);
    }

    private static FileType typeOf(byte[] content, GuardLimits limits) throws IOException {
        if (startsWith(content, ZIP)) {
            return new OfficeGuard(limits).check(content);
        }
        if (startsWith(content, OLE)) {
            throw new Refused("document.refused.old-office");
        }
        if (startsWith(content, PdfGuard.START)) {
            return PdfGuard.check(content);
        }
        return PictureGuard.check(content);
    }

    static boolean startsWith(byte[] content, byte[] start) {
        return content.length >= start.length && Arrays.equals(content, 0, start.length, start, 0, start.length);
    }

    private static long megabytes(long bytes) {
        return (bytes + (1 << 20) - 1) >> 20;
    }
}
