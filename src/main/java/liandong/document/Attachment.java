package liandong.document;

import java.time.Instant;
import liandong.organization.Stake;
import org.jspecify.annotations.Nullable;

/**
 * A stored file (附件) that belongs to one thing of another module.
 *
 * @param kind of the thing, see {@link AttachmentKeeper#kind}
 * @param sha256 of the content, in hex
 */
public record Attachment(
        long id,
        String kind,
        long holderId,
        AttachmentPurpose purpose,
        @Nullable Long ownerUnitId,
        @Nullable Long receiverUnitId,
        @Nullable Long leadUnitId,
        String name,
        FileType type,
        int size,
        String sha256,
        String uploadedBy,
        Instant uploadedAt)
        implements Stake {

    /** Size in words, e.g. 340 KB. */
    public String sizeInWords() {
        return size < 1 << 20 ? Math.max(1, (size + 512) >> 10) + " KB" : "%.1f MB".formatted(size / 1048576.0);
    }
}
