package liandong.organization;

import org.jspecify.annotations.Nullable;

/**
 * Where mail for a role of a unit goes (收件人). {@code accountId} is null when the unit has nobody in that role and its
 * office mailbox stands in.
 */
public record Addressee(long unitId, @Nullable Long accountId, String displayName, String email) {

    public boolean isOfficeMailbox() {
        return accountId == null;
    }
}
