package liandong.referral;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where a referral stands (移送现状).
 *
 * @param since from when the step's clock counts, which may have been written down later
 * @param enteredAt when it was written down that the step began
 * @param clockFrom the day the police's clock counts from, moved on by the days it stood still
 * @param ground on which their limit was extended
 * @param supervised whether the step was supervised because its time was over
 */
record ReferralStanding(
        ReferralState state,
        Instant since,
        Instant enteredAt,
        @Nullable LocalDate due,
        @Nullable Instant dueAt,
        @Nullable Long holderUnitId,
        @Nullable Long receiverUnitId,
        @Nullable String letterNo,
        @Nullable LocalDate clockFrom,
        @Nullable ExtensionGround ground,
        boolean supervised,
        int version) {}
