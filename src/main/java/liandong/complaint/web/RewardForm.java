package liandong.complaint.web;

import java.math.BigDecimal;
import java.util.Objects;
import liandong.shared.Refused;
import org.jspecify.annotations.Nullable;

/** What somebody enters about a reward (奖励表单). */
record RewardForm(
        @Nullable Integer version,
        @Nullable String act,
        @Nullable Integer level,
        @Nullable String base,
        @Nullable String amount,
        @Nullable String why,
        @Nullable String paidOn,
        @Nullable String voucher) {

    static final RewardForm EMPTY = new RewardForm(null, null, null, null, null, null, null, null);

    int seenVersion() {
        return Objects.requireNonNullElse(version, -1);
    }

    int chosenLevel() {
        return Objects.requireNonNullElse(level, 0);
    }

    /** Yuan, with two decimals at most. */
    static BigDecimal yuan(@Nullable String typed) {
        String text = NewComplaintForm.text(typed);
        if (!text.matches("\\d{1,14}(\\.\\d{1,2})?")) {
            throw new Refused("complaint.refused.reward-base");
        }
        return new BigDecimal(text);
    }
}
