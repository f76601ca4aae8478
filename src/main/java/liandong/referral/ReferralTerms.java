package liandong.referral;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What never changes about a referral (移送要素).
 *
 * @param handoffId the clue it comes from
 */
record ReferralTerms(
        long id,
        long campaignId,
        long referrerUnitId,
        long leadUnitId,
        @Nullable Long handoffId,
        String createdBy,
        Instant createdAt) {}
