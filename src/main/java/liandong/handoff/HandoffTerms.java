package liandong.handoff;

import java.time.Instant;

/** What never changes about a handoff (移送基本信息): between whom it began. */
record HandoffTerms(
        long id, long campaignId, long senderUnitId, long leadUnitId, String createdBy, Instant createdAt) {}
