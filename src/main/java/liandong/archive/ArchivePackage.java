package liandong.archive;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One archive of a campaign (归档包): ordered, being built, sealed.
 *
 * @param manifestSha256 the digest of its manifest.txt; recorded in the audit chain when it was sealed
 */
public record ArchivePackage(
        long id,
        long campaignId,
        long leadUnitId,
        State state,
        long orderedById,
        String orderedBy,
        Instant orderedAt,
        int unitsDone,
        int units,
        int files,
        long size,
        @Nullable String manifestSha256,
        @Nullable Instant sealedAt) {

    /** Where it stands. */
    public enum State {
        /** 正在生成 */
        BUILDING,
        /** 已封存 */
        SEALED,
        /** 未成功 */
        FAILED
    }

    public boolean isSealed() {
        return state == State.SEALED;
    }

    public boolean isBuilding() {
        return state == State.BUILDING;
    }

    /** Size in words, e.g. 3.4 MB. */
    public String sizeInWords() {
        return size < 1 << 20 ? Math.max(1, (size + 512) >> 10) + " KB" : "%.1f MB".formatted(size / 1048576.0);
    }
}
