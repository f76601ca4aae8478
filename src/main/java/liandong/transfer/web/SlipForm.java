package liandong.transfer.web;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import liandong.shared.Refused;
import liandong.transfer.Disposal;
import liandong.transfer.InfoTransfer;
import liandong.transfer.Slip;
import org.jspecify.annotations.Nullable;

/**
 * A transfer slip as it is typed (移送单表单).
 *
 * @param act which button was pressed
 * @param repeating links transferred before are meant to go again
 */
record SlipForm(
        @Nullable Long campaignId,
        @Nullable Integer version,
        @Nullable String act,
        @Nullable String opinion,
        @Nullable String determinedBy,
        @Nullable String documentNo,
        @Nullable List<Disposal> suggestions,
        @Nullable String contact,
        @Nullable Long toUnitId,
        @Nullable Boolean repeating) {

    static SlipForm empty(@Nullable Long campaignId) {
        return new SlipForm(campaignId, null, null, null, null, null, null, null, null, null);
    }

    static SlipForm of(InfoTransfer transfer) {
        Slip slip = transfer.slip();
        return new SlipForm(
                transfer.campaignId(),
                transfer.version(),
                null,
                slip.opinion(),
                slip.determinedBy(),
                slip.documentNo(),
                List.copyOf(slip.suggestions()),
                slip.contact(),
                transfer.toUnitId(),
                null);
    }

    Slip toSlip() {
        return new Slip(
                text(opinion),
                text(determinedBy),
                text(documentNo),
                suggestions == null ? Set.of() : Set.copyOf(suggestions),
                text(contact));
    }

    int seenVersion() {
        return Objects.requireNonNullElse(version, -1);
    }

    String pressed() {
        return text(act);
    }

    long office() {
        if (toUnitId == null) {
            throw new Refused("transfer.refused.no-receiver");
        }
        return toUnitId;
    }

    public boolean meansToRepeat() {
        return Boolean.TRUE.equals(repeating);
    }

    public boolean suggests(Disposal disposal) {
        return suggestions != null && suggestions.contains(disposal);
    }

    private static String text(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "").strip();
    }
}
