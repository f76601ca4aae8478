package liandong.organization;

import java.util.List;
import liandong.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the unit an administrator names (选择单位): by its full name, with its region code in front when two share it. */
@Component
public class UnitChoice {

    private final Units units;

    UnitChoice(Units units) {
        this.units = units;
    }

    /** Null for no unit. */
    @Nullable
    public Long find(String typed) {
        if (typed.isEmpty()) {
            return null;
        }
        String[] words = typed.split("\\s+", 2);
        String name = words[words.length - 1];
        List<Unit> found = units.findByName(name).stream()
                .filter(unit -> words.length == 1 || unit.regionCode().equals(words[0]))
                .toList();
        if (found.size() != 1) {
            throw new Refused(found.isEmpty() ? "organization.unit.unknown" : "organization.unit.ambiguous", typed);
        }
        return found.get(0).key();
    }
}
