package liandong.complaint;

import java.time.Instant;

/**
 * What never changes about a complaint (投诉举报登记信息).
 *
 * @param unitId who handles it
 * @param number of the unit's own register, e.g. 2021-0017
 * @param named whether it is known who complained; who it is lies in the vault
 */
public record ComplaintTerms(
        long id,
        long campaignId,
        long unitId,
        long leadUnitId,
        String number,
        boolean named,
        String registeredBy,
        Instant registeredAt) {}
