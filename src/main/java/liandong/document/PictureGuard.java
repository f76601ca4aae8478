package liandong.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import liandong.shared.Refused;

/** Looks at pictures (图片检查): reads them once, coarsely, so that what is stored is a whole picture of bearable size. */
final class PictureGuard {

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte[] PNG_END = {'I', 'E', 'N', 'D', (byte) 0xAE, 0x42, 0x60, (byte) 0x82};
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    private static final long MOST_PIXELS = 80_000_000;
    private static final int COARSE = 1000;

    private PictureGuard() {}

    static FileType check(byte[] content) throws IOException {
        if (UploadGuard.startsWith(content, PNG)) {
            Refused.unless(endsWith(content, PNG_END), "document.refused.damaged");
            read(content, "png");
            return FileType.PNG;
        }
        if (UploadGuard.startsWith(content, JPEG)) {
            Refused.unless(lastMark(content, 0xD9) > lastMark(content, 0xDA), "document.refused.damaged");
            Polyglot.refuse(content);
            read(content, "jpeg");
            return FileType.JPEG;
        }
        throw new Refused("document.refused.type");
    }

    private static void read(byte[] content, String format) throws IOException {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format);
        ImageReader reader = readers.next();
        try (ImageInputStream input = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
            reader.setInput(input, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            Refused.unless((long) width * height <= MOST_PIXELS, "document.refused.picture-too-large");
            ImageReadParam coarsely = reader.getDefaultReadParam();
            coarsely.setSourceSubsampling(Math.max(1, width / COARSE), Math.max(1, height / COARSE), 0, 0);
            if (reader.canReadRaster()) {
                reader.readRaster(0, coarsely);
            } else {
                reader.read(0, coarsely);
            }
        } finally {
            reader.dispose();
        }
    }

    private static boolean endsWith(byte[] content, byte[] end) {
        return content.length >= end.length
                && java.util.Arrays.equals(content, content.length - end.length, content.length, end, 0, end.length);
    }

    /** Where the last FF-mark of that kind stands. */
    private static int lastMark(byte[] content, int mark) {
        for (int i = content.length - 2; i >= 0; i--) {
            if ((content[i] & 0xFF) == 0xFF && (content[i + 1] & 0xFF) == mark) {
                return i;
            }
        }
        return -1;
    }
}
