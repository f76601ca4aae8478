package liandong.campaign;

import java.util.Set;

/**
 * A unit that takes part (参与单位).
 *
 * @param planUnitId id of the unit in the plan, e.g. {@code AMR}; {@code DHC} for every district of that template
 * @param role LEAD, MEMBER, EXECUTOR, SUBORDINATE_LEAD … as in the plan
 * @param classes ids of the participant classes it belongs to
 * @param peer of equal rank with the lead office: heads and agenda are only proposed (idea 6)
 */
public record Participant(
        long campaignId,
        long unitId,
        String unitName,
        String kind,
        String regionCode,
        String planUnitId,
        String role,
        Set<String> classes,
        boolean peer) {}
