package liandong.referral;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What never changes about a referral (移送要素).
 *
 * @param caseId the registered case it comes from
 * @param handoffId the clue it comes from
 */
record ReferralTerms(
        long id,
        long campaignId,
        long referrerUnitId,
        long leadUnitId,
        @Nullable Long caseId,
        @Nullable Long handoffId,
        String createdBy,
        Instant createdAt) {}
