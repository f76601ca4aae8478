package liandong.archive;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import liandong.audit.AuditExcerpt;
import liandong.audit.AuditExcerpt.Link;
import liandong.audit.AuditRow;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The audit rows of a package (审计卷): those about things of the campaign with every column, and the whole chain from the
 * campaign's beginning as digests, so that it can be checked without the server and without showing others' rows.
 */
@Component
class AuditFiles {

    private static final int PAGE = 2000;

    private final AuditExcerpt audit;
    private final ArchiveWords words;
    private final ObjectMapper json;

    AuditFiles(AuditExcerpt audit, ArchiveWords words, ObjectMapper json) {
        this.audit = audit;
        this.words = words;
        this.json = json;
    }

    /** @param things ids by kind, sorted */
    void write(long campaignId, Map<String, long[]> things, SealedZip zip) {
        String folder = words.of("archive.path.audit") + "/";
        long before = audit.firstAbout("campaign:" + campaignId) - 1;
        zip.table(
                folder + words.of("archive.path.audit-rows"),
                words.columns("archive.audit.columns"),
                row -> own(before, things, link -> row.accept(line(link.position(), link.row()))));
        exact(folder + "rows.jsonl", before, things, zip);
        zip.table(folder + "chain", List.of("position", "row_sha256", "chain_sha256"), row -> {
            row.accept(List.of(before, "", audit.hashAt(before)));
            links(before, link -> row.accept(List.of(link.position(), link.rowDigest(), link.chainHash())));
        });
        zip.table(
                folder + "anchors",
                List.of("day", "position", "chain_sha256"),
                row -> audit.anchorsFrom(before)
                        .forEach(anchor -> row.accept(List.of(anchor.day(), anchor.position(), anchor.chainHash()))));
        zip.file(folder + "verify.py", verifier());
    }

    private static List<?> line(long position, AuditRow row) {
        return Arrays.asList(position, row.at(), row.actor(), row.action(), row.subject(), row.detail());
    }

    /** One line each as they were hashed; a CSV file could not keep them letter by letter. */
    private void exact(String path, long before, Map<String, long[]> things, SealedZip zip) {
        try (Writer lines =
                new BufferedWriter(new OutputStreamWriter(zip.open(zip.place(path)), StandardCharsets.UTF_8))) {
            own(before, things, link -> {
                try {
                    lines.write(json.writeValueAsString(List.of(link.position(), link.columns())) + "\n");
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void own(long before, Map<String, long[]> things, Consumer<Link> to) {
        links(before, link -> {
            if (isAbout(things, link.row().subject())) {
                to.accept(link);
            }
        });
    }

    private void links(long before, Consumer<Link> to) {
        long after = before;
        List<Link> some = audit.after(after, PAGE);
        while (!some.isEmpty()) {
            some.forEach(to);
            after = some.get(some.size() - 1).position();
            some = audit.after(after, PAGE);
        }
    }

    private static boolean isAbout(Map<String, long[]> things, String subject) {
        int colon = subject.indexOf(':');
        long[] ids = things.get(subject.substring(0, Math.max(colon, 0)));
        String id = subject.substring(colon + 1);
        return ids != null && id.matches("\\d{1,18}") && Arrays.binarySearch(ids, Long.parseLong(id)) >= 0;
    }

    private static byte[] verifier() {
        try {
            return new ClassPathResource("archive/verify.py").getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
