package liandong.document;

import java.io.IOException;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import liandong.shared.Refused;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** Reads what an archive says it holds (压缩包目录检查): one plain archive, few enough parts, harmless names. */
final class ArchiveListing {

    private ArchiveListing() {}

    /** The names of the parts as they are written in the directory at the end of the archive. */
    static Set<String> names(byte[] content, int mostEntries) throws IOException {
        try (ZipFile file = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                .setUseUnicodeExtraFields(false)
                .get()) {
            List<ZipArchiveEntry> entries = Collections.list(file.getEntries());
            checkFrame(file, content);
            if (entries.size() > mostEntries) {
                throw new Refused("document.refused.entries");
            }
            return checkedNames(entries);
        }
    }

    /** Nothing before the first part, nothing after the directory: else another program sees another file. */
    private static void checkFrame(ZipFile file, byte[] content) {
        int end = content.length - 22;
        if (file.getFirstLocalFileHeaderOffset() != 0
                || end < 0
                || content[end] != 'P'
                || content[end + 1] != 'K'
                || content[end + 2] != 5
                || content[end + 3] != 6) {
            throw new Refused("document.refused.forged");
        }
    }

    private static Set<String> checkedNames(List<ZipArchiveEntry> entries) {
        Set<String> seen = new HashSet<>();
        Set<String> names = new LinkedHashSet<>();
        for (ZipArchiveEntry entry : entries) {
            String name = entry.getName();
            if (!isHarmless(name) || !seen.add(name.toLowerCase(Locale.ROOT)) || entry.isUnixSymlink()) {
                throw new Refused("document.refused.forged");
            }
            if (entry.getGeneralPurposeBit().usesEncryption()) {
                throw new Refused("document.refused.old-office");
            }
            names.add(name);
        }
        return names;
    }

    /** A question mark or a hash would end the name for some readers and not for others. */
    private static boolean isHarmless(String name) {
        return !name.isEmpty()
                && !name.startsWith("/")
                && name.chars().noneMatch(one -> "\\:?#".indexOf(one) >= 0 || Character.isISOControl(one))
                && !List.of(name.split("/")).contains("..");
    }
}
