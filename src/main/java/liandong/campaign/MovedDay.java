package liandong.campaign;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a plan change does to one day (期限调整): the days on which it really falls, before and after, and the units it
 * concerns.
 */
public record MovedDay(String code, String name, LocalDate before, LocalDate after, Set<Long> unitIds) {

    MovedDay of(Set<Long> concerned) {
        return new MovedDay(
                code,
                name,
                before,
                after,
                unitIds.stream().filter(concerned::contains).collect(Collectors.toSet()));
    }
}
