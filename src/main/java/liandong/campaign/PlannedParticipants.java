package liandong.campaign;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who will take part (拟参与单位), worked out of plan and regions without writing anything. */
public record PlannedParticipants(List<PlannedUnit> units, Map<String, List<PlannedUnit>> byClass) {

    /** {@code unitId} is null when the unit does not exist yet and is made at launch. */
    public record PlannedUnit(
            String planUnitId,
            String regionCode,
            String kind,
            String name,
            String role,
            boolean peer,
            @Nullable Long unitId) {}
}
