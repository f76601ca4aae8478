package liandong.rehearse;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import liandong.rehearse.Reporters.Reporter;
import liandong.rehearse.Reporters.Standing;

/** The clues handed over in a rehearsal: as the behaviour file lists them; without a list, one of every course. */
class Handovers {

    private static final int FIRST_AFTER = 3;
    private static final int WORKDAYS_BETWEEN = 2;
    /** Needed at most to see one through. */
    private static final int WORKDAYS_NEEDED = 20;

    private static final int UNITS_NEEDED = 3;

    private final Expectation plan;
    private final List<Reporter> units;

    Handovers(Expectation plan) {
        this.plan = plan;
        this.units = new ArrayList<>(new LinkedHashSet<>(plan.owed.stream()
                .map(Owed::unit)
                .filter(unit -> unit.standing() != Standing.LEAD)
                .toList()));
    }

    List<Handover> of(Optional<JsonNode> written) {
        List<Handover> handovers = new ArrayList<>();
        if (written.isPresent()) {
            written.get().forEach(one -> handovers.add(written(one, handovers.size())));
        } else {
            for (Course course : Course.values()) {
                if (units.size() > (course.needsThirdUnit() ? 2 : 1)) {
                    handovers.add(drawn(course));
                }
            }
        }
        return handovers;
    }

    private Handover written(JsonNode one, int number) {
        Course course = Course.of(one.path("course").asText());
        return new Handover(
                subject(number),
                course,
                unit(one, "from"),
                unit(one, "to"),
                course.needsThirdUnit() ? unit(one, "elsewhere") : null,
                LocalDate.parse(one.path("on").asText()));
    }

    private Reporter unit(JsonNode one, String field) {
        String name = one.path(field).asText();
        return units.stream()
                .filter(unit -> unit.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "Handoff: '" + field + ": " + name + "' reports nothing in this plan"));
    }

    /** Every unit gets its turn; all have the time to end before the campaign does, as far as it lasts long enough. */
    private Handover drawn(Course course) {
        int number = course.ordinal();
        LocalDate day = plan.days.shift(plan.launch, FIRST_AFTER + number * WORKDAYS_BETWEEN);
        LocalDate last = plan.days.shift(plan.end, -WORKDAYS_NEEDED);
        LocalDate first = plan.days.shift(plan.launch, FIRST_AFTER);
        LocalDate begins = day.isBefore(last) ? day : last.isBefore(first) ? first : last;
        return new Handover(subject(number), course, turn(number, 0), turn(number, 1), turn(number, 2), begins);
    }

    /** Half of the units, so that others still have nothing to report. */
    private Reporter turn(int number, int place) {
        int some = Math.min(units.size(), Math.max(UNITS_NEEDED, units.size() / 2));
        return units.get((number * UNITS_NEEDED + place) % some);
    }

    private static String subject(int number) {
        return "演练线索第%d号".formatted(number + 1);
    }
}
