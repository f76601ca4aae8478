package liandong.casework;

import java.util.Set;

/**
 * Something of another register that cases may rest on (关联事项): a clue, a complaint, a transfer, a referral.
 *
 * @param stateKey message key of where it stands
 * @param units those units of the viewer whose cases may be linked to it now
 * @param found what a case registered from it takes over
 */
public record CaseMatter(
        MatterRef ref, String label, String stateKey, String link, long campaignId, Set<Long> units, CaseFacts found) {

    public CaseMatter {
        units = Set.copyOf(units);
    }
}
