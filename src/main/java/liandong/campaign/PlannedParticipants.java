package liandong.campaign;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who will take part (拟参与单位), worked out of plan and regions without writing anything. */
public record PlannedParticipants(List<PlannedUnit> units, Map<String, List<PlannedUnit>> byClass) {

    /** Ids of the classes each unit belongs to, in the order of the plan, by its office. */
    Map<String, Set<String>> classesByOffice() {
        Map<String, Set<String>> found = new HashMap<>();
        byClass.forEach((group, members) ->
                members.forEach(unit -> found.computeIfAbsent(unit.office(), office -> new LinkedHashSet<>())
                        .add(group)));
        return found;
    }

    Map<String, PlannedUnit> byOffice() {
        Map<String, PlannedUnit> found = new LinkedHashMap<>();
        units.forEach(unit -> found.put(unit.office(), unit));
        return found;
    }

    /** {@code unitId} is null when the unit does not exist yet and is made at launch. */
    public record PlannedUnit(
            String planUnitId,
            String regionCode,
            String kind,
            String name,
            String role,
            boolean peer,
            @Nullable Long unitId) {

        /** Names the office itself, whatever the plan calls it. */
        String office() {
            return regionCode + "/" + kind + "/" + name;
        }
    }
}
