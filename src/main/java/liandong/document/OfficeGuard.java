package liandong.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import liandong.shared.Refused;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * Looks into an office file (Office 文件检查) before anything else reads it: a plain archive, few enough parts that
 * unpack to little enough, harmless names, no macros, no programs, XML without declarations, nothing from outside.
 */
final class OfficeGuard {

    private static final String DIRECTORY = "[content_types].xml";
    private static final Map<String, FileType> MAIN_PARTS = Map.of(
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", FileType.DOCX,
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", FileType.XLSX);
    private static final List<String> MACROS =
            List.of("vbaproject", "vbadata", "macrosheets/", "activex/", "customui/", "dialogsheets/");

    private final GuardLimits limits;
    private final XmlGuard xml;
    private long inflated;

    OfficeGuard(GuardLimits limits) {
        this.limits = limits;
        this.xml = new XmlGuard(limits.elements());
    }

    FileType check(byte[] content) throws IOException {
        return check(content, true);
    }

    private FileType check(byte[] content, boolean outermost) throws IOException {
        try (ZipFile file = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                .get()) {
            List<ZipArchiveEntry> entries = Collections.list(file.getEntries());
            checkFrame(file, content);
            checkNames(entries);
            Set<String> types = new HashSet<>();
            for (ZipArchiveEntry entry : entries) {
                checkPart(file, entry, types, outermost);
            }
            return mainType(entries, types);
        }
    }

    /** Nothing before the first part, nothing after the directory: else another program sees another file. */
    private static void checkFrame(ZipFile file, byte[] content) {
        int end = content.length - 22;
        refuseIf(
                file.getFirstLocalFileHeaderOffset() != 0
                        || end < 0
                        || content[end] != 'P'
                        || content[end + 1] != 'K'
                        || content[end + 2] != 5
                        || content[end + 3] != 6,
                "document.refused.forged");
    }

    private void checkNames(List<ZipArchiveEntry> entries) {
        refuseIf(entries.size() > limits.entries(), "document.refused.entries");
        Set<String> seen = new HashSet<>();
        for (ZipArchiveEntry entry : entries) {
            String name = entry.getName();
            boolean harmless = !name.isEmpty()
                    && !name.startsWith("/")
                    && !name.contains("\\")
                    && !name.contains(":")
                    && !List.of(name.split("/")).contains("..")
                    && name.chars().noneMatch(Character::isISOControl)
                    && seen.add(name.toLowerCase(Locale.ROOT));
            refuseIf(!harmless || entry.isUnixSymlink(), "document.refused.forged");
            refuseIf(entry.getGeneralPurposeBit().usesEncryption(), "document.refused.old-office");
        }
    }

    private void checkPart(ZipFile file, ZipArchiveEntry entry, Set<String> types, boolean outermost)
            throws IOException {
        String name = entry.getName().toLowerCase(Locale.ROOT);
        refuseIf(MACROS.stream().anyMatch(name::contains), "document.refused.macros");
        refuseIf(name.contains("externallinks/"), "document.refused.external");
        boolean isPackage = name.endsWith(".xlsx") || name.endsWith(".docx");
        refuseIf(name.contains("embeddings/") && !(isPackage && outermost), "document.refused.embedded");
        if (entry.isDirectory()) {
            return;
        }
        try (InputStream part = file.getInputStream(entry)) {
            InputStream counted = new Inflating(part);
            if (name.equals(DIRECTORY) || name.endsWith(".xml") || name.endsWith(".rels")) {
                xml.check(counted, name, types);
                counted.transferTo(OutputStream.nullOutputStream());
            } else if (isPackage) {
                check(all(counted), false);
            } else {
                counted.transferTo(OutputStream.nullOutputStream());
            }
        } catch (XMLStreamException e) {
            throw new Refused("document.refused.damaged");
        }
    }

    private static FileType mainType(List<ZipArchiveEntry> entries, Set<String> types) {
        refuseIf(
                types.stream().anyMatch(type -> type.toLowerCase(Locale.ROOT).contains("macro")),
                "document.refused.macros");
        if (entries.stream().anyMatch(entry -> entry.getName().equalsIgnoreCase("OFD.xml"))) {
            throw new Refused("document.refused.ofd");
        }
        return types.stream()
                .filter(MAIN_PARTS::containsKey)
                .map(MAIN_PARTS::get)
                .findFirst()
                .orElseThrow(() -> new Refused("document.refused.type"));
    }

    private static byte[] all(InputStream part) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        part.transferTo(bytes);
        return bytes.toByteArray();
    }

    private static void refuseIf(boolean wrong, String messageKey) {
        if (wrong) {
            throw new Refused(messageKey);
        }
    }

    /** Counts what comes out, whatever the archive claims, and ends when it is too much or nobody waits any more. */
    private final class Inflating extends InputStream {

        private final InputStream part;

        Inflating(InputStream part) {
            this.part = part;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] target, int from, int length) throws IOException {
            int count = part.read(target, from, length);
            inflated += Math.max(0, count);
            refuseIf(inflated > limits.inflatedBytes(), "document.refused.inflated");
            refuseIf(Thread.currentThread().isInterrupted(), "document.refused.too-slow");
            return count;
        }
    }
}
