package liandong.rehearse;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import liandong.rehearse.Conduct.Kind;
import liandong.rehearse.Reporters.Reporter;
import liandong.rehearse.Reporters.Standing;

/** What every unit will do about every report (剧本), fixed before the rehearsal starts. */
class Script {

    /** Tried where the usual number of days is too many for the plan. */
    private static final int FEW_DAYS = 2;

    private final Expectation plan;
    private final Behaviour behaviour;
    private final Map<String, Timeline> timelines = new LinkedHashMap<>();
    private final List<Matter> matters;

    Script(Expectation plan, Behaviour behaviour) {
        this.plan = plan;
        this.behaviour = behaviour;
        this.matters = new Matters(plan).of(behaviour);
        plan.owed.forEach(owed -> timelines.put(owed.key(), timeline(owed, conduct(owed))));
        Stream.of(Kind.values()).filter(kind -> behaviour.weight(kind) > 0).forEach(this::atLeastOnce);
    }

    /** By item, period and unit. */
    Map<String, Timeline> timelines() {
        return timelines;
    }

    List<Matter> matters() {
        return matters;
    }

    private boolean playsEveryConduct() {
        return Stream.of(Kind.values())
                .allMatch(kind -> timelines.values().stream().anyMatch(line -> line.conduct.kind() == kind));
    }

    private boolean playsEveryCourse() {
        return Stream.of(MatterKind.values())
                .flatMap(kind -> Stream.of(kind.courses))
                .allMatch(course -> matters.stream().anyMatch(matter -> matter.course() == course));
    }

    /** Whether all that can happen is to happen: nobody says otherwise, and the plan has units and time for it. */
    boolean demandsEveryActivity() {
        return behaviour.demandsEveryActivity() && playsEveryConduct() && playsEveryCourse();
    }

    Reporter lead() {
        return plan.lead();
    }

    /** Whether the head of that unit looks at every report before it leaves: so written, or needed by what it does. */
    boolean headLooksFirst(String unitName) {
        return behaviour.headLooksFirst(unitName)
                || timelines.values().stream()
                        .anyMatch(line ->
                                line.owed.unit().name().equals(unitName) && line.conduct.kind() == Kind.SENT_BACK);
    }

    private Conduct conduct(Owed owed) {
        Optional<Conduct> written = written(owed);
        boolean leadsOwn = owed.unit().standing() == Standing.LEAD;
        return written.orElseGet(() -> leadsOwn
                ? Conduct.usual(Kind.ON_TIME)
                : behaviour.drawn(owed.unit().name(), owed.item(), owed.period()));
    }

    private Optional<Conduct> written(Owed owed) {
        return behaviour.written(owed.unit().name(), owed.item(), owed.period());
    }

    /** Whoever has to do with a matter has something to report. */
    private Timeline timeline(Owed owed, Conduct conduct) {
        boolean busy = matters.stream().anyMatch(matter -> matter.concerns(owed.unit()));
        boolean zero = conduct.kind() == Kind.ZERO;
        return new Timeline(owed, busy && zero ? new Conduct(Kind.ON_TIME, 0) : conduct, plan);
    }

    /** Gives a kind that was not drawn to a report that was to come on time anyway and has room for it. */
    private void atLeastOnce(Kind kind) {
        if (timelines.values().stream().noneMatch(line -> line.conduct.kind() == kind)) {
            Stream.of(Conduct.usual(kind), new Conduct(kind, FEW_DAYS))
                    .flatMap(conduct -> candidates().map(owed -> timeline(owed, conduct)))
                    .filter(line -> line.conduct.kind() == kind)
                    .findFirst()
                    .ifPresent(line -> timelines.put(line.owed.key(), line));
        }
    }

    /** In an order of chance that is always the same, so that not one unit does everything. */
    private Stream<Owed> candidates() {
        List<Owed> free = timelines.values().stream()
                .filter(line -> line.conduct.kind() == Kind.ON_TIME)
                .map(line -> line.owed)
                .filter(owed -> written(owed).isEmpty() && owed.unit().standing() != Standing.LEAD)
                .toList();
        return free.stream().sorted(Comparator.comparingInt(owed -> owed.key().hashCode() * 31));
    }
}
