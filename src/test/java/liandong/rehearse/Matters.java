package liandong.rehearse;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import liandong.rehearse.Reporters.Reporter;
import liandong.rehearse.Reporters.Standing;

/** The matters of a rehearsal: of each kind as the behaviour file lists them; without a list, one of every course. */
class Matters {

    private static final int FIRST_AFTER = 3;
    private static final int WORKDAYS_BETWEEN = 2;
    /** Left at least between a matter's end and the campaign's. */
    private static final int SPARE_WORKDAYS = 5;

    private static final int UNITS_NEEDED = 3;

    private final Expectation plan;
    private final List<Reporter> units;

    Matters(Expectation plan) {
        this.plan = plan;
        this.units = new ArrayList<>(new LinkedHashSet<>(plan.owed.stream()
                .map(Owed::unit)
                .filter(unit -> unit.standing() != Standing.LEAD)
                .toList()));
    }

    List<Matter> of(Behaviour behaviour) {
        List<Matter> matters = new ArrayList<>();
        for (MatterKind kind : MatterKind.values()) {
            Optional<JsonNode> written = behaviour.matters(kind);
            if (written.isPresent()) {
                written.get().forEach(one -> matters.add(written(kind, one, number(kind, matters))));
            } else {
                for (Course course : kind.courses) {
                    drawn(kind, course, number(kind, matters)).ifPresent(matters::add);
                }
            }
        }
        return matters;
    }

    private static int number(MatterKind kind, List<Matter> matters) {
        return (int) matters.stream().filter(matter -> matter.kind() == kind).count();
    }

    private Matter written(MatterKind kind, JsonNode one, int number) {
        Course course = Course.named(one.path("course").asText(), kind.courses);
        Reporter to = one.has("to") ? unit(one, "to") : receiver(kind).orElse(null);
        return new Matter(
                kind,
                subject(kind, number),
                course,
                unit(one, "from"),
                to,
                needsThirdUnit(course) ? unit(one, "elsewhere") : null,
                LocalDate.parse(one.path("on").asText()));
    }

    private Reporter unit(JsonNode one, String field) {
        String name = one.path(field).asText();
        return units.stream()
                .filter(unit -> unit.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "'" + field + ": " + name + "' of " + one + " reports nothing in this plan"));
    }

    /** The unit that always gets matters of that kind. */
    private Optional<Reporter> receiver(MatterKind kind) {
        return units.stream().filter(unit -> unit.kind().equals(kind.receiver)).findFirst();
    }

    /** Every unit gets its turn; where the plan has not the units or not the time for a course, it is left out. */
    private Optional<Matter> drawn(MatterKind kind, Course course, int number) {
        Optional<Reporter> receiver = receiver(kind);
        List<Reporter> some = senders(receiver);
        LocalDate first = plan.days.shift(plan.launch, FIRST_AFTER);
        LocalDate begins = begins(course, plan.days.shift(first, number * WORKDAYS_BETWEEN));
        boolean enough = some.size() > (needsThirdUnit(course) ? 2 : 1);
        if (!enough || begins.isBefore(first) || receiver.isEmpty() && !kind.receiver.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Matter(
                kind,
                subject(kind, number),
                course,
                turn(some, number, 0),
                kind == MatterKind.CLUE ? turn(some, number, 1) : receiver.orElse(null),
                needsThirdUnit(course) ? turn(some, number, 2) : null,
                begins));
    }

    /** On its turn, or as late as it can and be over before the campaign is. */
    private LocalDate begins(Course course, LocalDate turn) {
        LocalDate last = plan.days.shift(plan.end, -course.workdays() - SPARE_WORKDAYS);
        return turn.isBefore(last) ? turn : last;
    }

    /** Half of the units, so that others still have nothing to report; of the receiver's region where one gets it all. */
    private List<Reporter> senders(Optional<Reporter> receiver) {
        List<Reporter> some = units.subList(0, Math.min(units.size(), Math.max(UNITS_NEEDED, units.size() / 2)));
        return some.stream()
                .filter(unit -> receiver.isEmpty()
                        || unit.region().equals(receiver.get().region()) && !unit.equals(receiver.get()))
                .toList();
    }

    private static Reporter turn(List<Reporter> some, int number, int place) {
        return some.get((number * UNITS_NEEDED + place) % some.size());
    }

    private static boolean needsThirdUnit(Course course) {
        return course instanceof ClueCourse clue && clue.needsThirdUnit();
    }

    private static String subject(MatterKind kind, int number) {
        return "演练%s第%d号".formatted(kind.name, number + 1);
    }
}
