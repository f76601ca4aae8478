package liandong.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import liandong.shared.Refused;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;

/**
 * Looks into an office file (Office 文件检查) before anything else reads it: a plain archive, few enough parts that
 * unpack to little enough, harmless names, no macros, no programs, XML without declarations, nothing from outside.
 */
final class OfficeGuard {

    private static final Map<String, FileType> MAIN_PARTS = Map.of(
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", FileType.DOCX,
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", FileType.XLSX);
    private static final List<String> MACROS =
            List.of("vbaproject", "vbadata", "macrosheets/", "activex/", "customui/", "dialogsheets/");

    private final GuardLimits limits;
    private final XmlGuard xml;
    private long inflated;
    private long drawn;

    OfficeGuard(GuardLimits limits) {
        this.limits = limits;
        this.xml = new XmlGuard(limits.elements());
    }

    FileType check(byte[] content) throws IOException {
        return check(content, true);
    }

    private FileType check(byte[] content, boolean outermost) throws IOException {
        Set<String> names = ArchiveListing.names(content, limits.entries());
        Set<String> types = new HashSet<>();
        checkParts(content, new HashSet<>(names), types, outermost);
        return mainType(names, types);
    }

    /** Who reads a sheet goes from part to part and never sees the directory: what it meets is what is looked into. */
    private void checkParts(byte[] content, Set<String> left, Set<String> types, boolean outermost) throws IOException {
        try (ZipArchiveInputStream parts =
                new ZipArchiveInputStream(new ByteArrayInputStream(content), "UTF-8", false, true)) {
            for (ZipArchiveEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
                refuseIf(!left.remove(part.getName()), "document.refused.forged");
                checkPart(new Inflating(parts), part.getName(), types, outermost);
            }
        }
        refuseIf(!left.isEmpty(), "document.refused.forged");
    }

    private void checkPart(InputStream counted, String entry, Set<String> types, boolean outermost) throws IOException {
        String name = entry.toLowerCase(Locale.ROOT);
        refuseIf(MACROS.stream().anyMatch(name::contains), "document.refused.macros");
        refuseIf(name.contains("externallinks/"), "document.refused.external");
        boolean isPackage = name.endsWith(".xlsx") || name.endsWith(".docx");
        refuseIf(name.contains("embeddings/") && !(isPackage && outermost), "document.refused.embedded");
        try {
            if (name.endsWith(".xml") || name.endsWith(".rels")) {
                xml.check(counted, name, types);
                counted.transferTo(OutputStream.nullOutputStream());
            } else if (isPackage) {
                check(all(counted), false);
            } else {
                long size = counted.transferTo(OutputStream.nullOutputStream());
                drawn += name.endsWith(".vml") ? size : 0;
                refuseIf(drawn > limits.drawnBytes(), "document.refused.inflated");
            }
        } catch (XMLStreamException e) {
            throw new Refused("document.refused.damaged");
        }
    }

    private static FileType mainType(Set<String> names, Set<String> types) {
        refuseIf(
                types.stream().anyMatch(type -> type.toLowerCase(Locale.ROOT).contains("macro")),
                "document.refused.macros");
        if (names.stream().anyMatch("OFD.xml"::equalsIgnoreCase)) {
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
