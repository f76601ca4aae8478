package liandong.rehearse;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.jsoup.nodes.Document;

/** Pictures that people upload (扫描件). */
final class Scans {

    private static final int SIDE = 8;

    private Scans() {}

    /** Puts one where the page takes files for that purpose; answers the page as it is then. */
    static Document upload(Person person, Document page, String purpose) throws IOException {
        Path scan = Files.createTempDirectory("scan").resolve("scan.png");
        try {
            ImageIO.write(new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB), "png", scan.toFile());
            return person.upload(page.selectFirst("#attachments-" + purpose + " form:has(input[type=file])"), scan);
        } finally {
            Files.deleteIfExists(scan);
            Files.delete(scan.getParent());
        }
    }
}
