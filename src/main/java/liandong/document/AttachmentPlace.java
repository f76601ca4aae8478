package liandong.document;

import java.util.Set;
import liandong.organization.Stake;
import org.jspecify.annotations.Nullable;

/**
 * Where files are attached (附件所属), as one person sees it: whose it is, its page, and for which purposes this person
 * may add and remove files now.
 *
 * @param page address of the page that shows it, e.g. {@code /reports/17}
 */
public record AttachmentPlace(
        @Nullable Long ownerUnitId,
        @Nullable Long receiverUnitId,
        @Nullable Long leadUnitId,
        String page,
        Set<AttachmentPurpose> changeable)
        implements Stake {

    public static AttachmentPlace of(Stake stake, String page, Set<AttachmentPurpose> changeable) {
        return new AttachmentPlace(
                stake.ownerUnitId(), stake.receiverUnitId(), stake.leadUnitId(), page, Set.copyOf(changeable));
    }
}
