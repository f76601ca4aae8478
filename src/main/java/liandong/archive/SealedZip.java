package liandong.archive;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import liandong.campaign.ArchiveFiles;
import liandong.shared.BusinessTime;
import liandong.shared.Sha256;

/**
 * A package while it is written (封存压缩包): each file goes into the ZIP at once and its SHA-256 into the manifest, which
 * {@code sha256sum -c} reads.
 */
final class SealedZip implements ArchiveFiles {

    static final String MANIFEST = "manifest.txt";

    private final ZipOutputStream zip;
    private final LocalDateTime at;
    private final ArchiveWords words;
    private final StringBuilder manifest = new StringBuilder();
    private final PackageContents contents = new PackageContents();
    private final Set<String> places = new HashSet<>();
    private int files;

    SealedZip(OutputStream to, Instant at, ArchiveWords words) {
        this.zip = new ZipOutputStream(to, StandardCharsets.UTF_8);
        this.at = at.atZone(BusinessTime.ZONE).toLocalDateTime();
        this.words = words;
    }

    @Override
    public void file(String wanted, Content content) {
        String path = place(wanted);
        try (OutputStream file = open(path)) {
            content.writeTo(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        contents.file(path);
    }

    @Override
    public void table(String path, List<String> columns, Consumer<Consumer<List<?>>> rows) {
        try (CsvPages pages = new CsvPages(this, path, columns, words)) {
            rows.accept(pages::row);
            pages.end();
        }
    }

    /** Where a file of that name stands: every system can unpack it, and no other has it, though both were cut short. */
    String place(String wanted) {
        String path = SafePath.of(wanted);
        String place = path;
        for (int i = 2; !places.add(place.toLowerCase(Locale.ROOT)); i++) {
            place = SafePath.numbered(path, i);
        }
        return place;
    }

    /** Opens the next file at its place; it is to be closed before another one is opened. */
    OutputStream open(String path) {
        MessageDigest digest = sha256();
        ZipEntry entry = new ZipEntry(path);
        entry.setTimeLocal(at);
        try {
            zip.putNextEntry(entry);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new DigestOutputStream(new FileInZip(path, digest), digest);
    }

    /** One file; whoever writes it may close it more than once. */
    private final class FileInZip extends FilterOutputStream {

        private final String path;
        private final MessageDigest digest;
        private boolean closed;

        FileInZip(String path, MessageDigest digest) {
            super(zip);
            this.path = path;
            this.digest = digest;
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            if (!closed) {
                closed = true;
                zip.closeEntry();
                files++;
                manifest.append(HexFormat.of().formatHex(digest.digest()))
                        .append("  ")
                        .append(path)
                        .append('\n');
            }
        }
    }

    /** What was written so far. */
    PackageContents contents() {
        return contents;
    }

    /** Writes the manifest and ends the package; the manifest's digest. */
    String seal() {
        byte[] text = manifest.toString().getBytes(StandardCharsets.UTF_8);
        file(MANIFEST, text);
        try {
            zip.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Sha256.of(text);
    }

    int files() {
        return files;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
