package liandong.archive;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import liandong.campaign.ArchiveFiles;
import liandong.document.Attachment;
import liandong.document.AttachmentPurpose;
import liandong.document.Attachments;
import liandong.organization.Viewer;
import org.springframework.stereotype.Component;

/** The attachments of a package (附件卷), as they are: those that the lead may read, and a table of them. */
@Component
class AttachmentFiles {

    private static final int THINGS = 1000;

    private final Attachments attachments;
    private final ArchiveWords words;

    AttachmentFiles(Attachments attachments, ArchiveWords words) {
        this.attachments = attachments;
        this.words = words;
    }

    void write(Viewer lead, Map<String, long[]> things, ArchiveFiles files) {
        each(lead, things, file -> files.file(path(file), attachments.content(lead, file.id())));
        files.table(
                words.of("archive.path.attachments"),
                words.columns("archive.attachments.columns"),
                row -> each(
                        lead,
                        things,
                        file -> row.accept(List.of(
                                file.id(),
                                words.code("archive.holder", file.kind()),
                                file.holderId(),
                                words.of("document.purpose." + file.purpose()),
                                file.name(),
                                file.size(),
                                file.sha256(),
                                file.uploadedBy(),
                                file.uploadedAt(),
                                path(file)))));
    }

    private String path(Attachment file) {
        return SafePath.of("%s/%s-%d/%d-%s"
                .formatted(
                        words.of("archive.path.attachment-files"),
                        words.code("archive.holder", file.kind()),
                        file.holderId(),
                        file.id(),
                        SafePath.name(file.name())));
    }

    private void each(Viewer lead, Map<String, long[]> things, Consumer<Attachment> to) {
        things.forEach((kind, ids) -> {
            for (int from = 0; from < ids.length; from += THINGS) {
                Set<Long> some = LongStream.of(Arrays.copyOfRange(ids, from, Math.min(ids.length, from + THINGS)))
                        .boxed()
                        .collect(Collectors.toSet());
                attachments.having(kind, some).stream()
                        .sorted()
                        .forEach(id -> of(lead, kind, id).forEach(to));
            }
        });
    }

    private Stream<Attachment> of(Viewer lead, String kind, long id) {
        return Arrays.stream(AttachmentPurpose.values())
                .flatMap(purpose -> attachments.of(lead, kind, id, purpose).stream());
    }
}
