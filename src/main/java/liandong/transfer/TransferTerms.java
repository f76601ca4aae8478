package liandong.transfer;

import java.time.Instant;

/** What never changes about a transfer (移送基本信息). */
record TransferTerms(
        long id, long campaignId, long senderUnitId, long leadUnitId, String createdBy, Instant createdAt) {}
