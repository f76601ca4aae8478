package liandong.organization;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The one authorisation predicate (访问谓词): a row is seen by its owner, its receiver and the lead office, by nobody
 * else. As Java for one row and as SQL for lists, so that pages, exports, search and downloads agree.
 */
public final class Access {

    private static final Set<Capability> READERS =
            Set.of(Capability.OFFICER, Capability.UNIT_HEAD, Capability.LIAISON, Capability.OBSERVER);

    private Access() {}

    public static boolean canSee(Viewer viewer, Stake stake) {
        return reads(viewer)
                && Stream.of(stake.ownerUnitId(), stake.receiverUnitId(), stake.leadUnitId())
                        .filter(Objects::nonNull)
                        .anyMatch(viewer::belongsTo);
    }

    /** Whether this person works in campaigns at all: administrators and auditors read no row of them. */
    public static boolean reads(Viewer viewer) {
        return READERS.contains(viewer.capability());
    }

    /**
     * The same as a condition over the columns owner_unit_id, receiver_unit_id and lead_unit_id of {@code alias}; bind
     * it with {@link #parameters}.
     */
    public static String sql(String alias) {
        return "(%1$s.owner_unit_id in (:viewerUnits) or %1$s.receiver_unit_id in (:viewerUnits) or %1$s.lead_unit_id in (:viewerUnits))"
                .formatted(alias);
    }

    public static Map<String, ?> parameters(Viewer viewer) {
        Set<Long> units = reads(viewer) ? viewer.unitIds() : Set.of();
        return Map.of("viewerUnits", units.isEmpty() ? Set.of(-1L) : units);
    }

    /** The row, or 404: another unit's object does not exist for the viewer. */
    public static <T extends Stake> T visible(Viewer viewer, java.util.Optional<T> row) {
        return row.filter(found -> canSee(viewer, found)).orElseThrow(NotVisible::new);
    }
}
