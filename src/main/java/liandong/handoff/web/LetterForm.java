package liandong.handoff.web;

import java.util.Locale;
import java.util.Objects;
import liandong.handoff.ClueHandoff;
import liandong.handoff.ClueSource;
import liandong.handoff.HandoffMatter;
import liandong.handoff.ViolationType;
import liandong.shared.Refused;
import org.jspecify.annotations.Nullable;

/** A letter as it is typed (移送函表单). */
record LetterForm(
        @Nullable Long campaignId,
        @Nullable Integer version,
        @Nullable String act,
        @Nullable String subjectName,
        @Nullable String uscc,
        @Nullable String address,
        @Nullable String regionCode,
        @Nullable ClueSource source,
        @Nullable ViolationType type,
        @Nullable String violation,
        @Nullable Long toUnitId,
        @Nullable String unitText) {

    static LetterForm of(ClueHandoff handoff) {
        HandoffMatter matter = handoff.matter();
        return new LetterForm(
                handoff.campaignId(),
                handoff.version(),
                null,
                matter.subjectName(),
                matter.uscc(),
                matter.address(),
                matter.regionCode(),
                matter.source(),
                matter.type(),
                matter.violation(),
                handoff.toUnitId(),
                null);
    }

    static LetterForm empty(@Nullable Long campaignId) {
        return new LetterForm(campaignId, null, null, null, null, null, null, null, null, null, null, null);
    }

    HandoffMatter toMatter() {
        if (source == null || type == null || regionCode == null || regionCode.isBlank()) {
            throw new Refused("handoff.refused.incomplete");
        }
        return new HandoffMatter(
                text(subjectName),
                text(uscc).toUpperCase(Locale.ROOT),
                text(address),
                regionCode,
                source,
                type,
                text(violation));
    }

    /** Only units are looked for; nothing is kept yet. */
    boolean onlyLooksForUnits() {
        return ReceiverChoice.FIND.equals(act);
    }

    int seenVersion() {
        return Objects.requireNonNullElse(version, -1);
    }

    private static String text(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "").strip();
    }
}
