package liandong.worklist;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import liandong.engine.Decisions;
import org.springframework.stereotype.Service;

/**
 * The reminder ladder (催报阶梯) as {@code reminder-ladder.dmn} says it. Asked once per combination, never per unit. A rung
 * is the number of working days left: 3 = three left, 0 = the due day, −1 = one working day late.
 */
@Service
public class ReminderLadder {

    private static final String TABLE = "reminder-ladder";
    private static final int FARTHEST = 10;

    private final Decisions decisions;

    ReminderLadder(Decisions decisions) {
        this.decisions = decisions;
    }

    /**
     * What is to be done at a rung, in the order of the table; empty when it says nothing.
     *
     * @param kind of work as in the table, e.g. {@code monthly}, {@code final}, {@code phase-checklist}
     */
    public List<LadderAction> actions(String kind, Relation relation, int workdaysToDue) {
        Map<String, Object> inputs = Map.of("kind", kind, "relation", relation.code(), "workdaysToDue", workdaysToDue);
        return decisions.collect(TABLE, inputs).stream()
                .map(LadderAction::of)
                .distinct()
                .toList();
    }

    /** All rungs at which the table says something, earliest first, from ten working days before to ten after. */
    public List<Integer> rungs(String kind, Relation relation) {
        return IntStream.rangeClosed(-FARTHEST, FARTHEST)
                .map(days -> -days)
                .boxed()
                .filter(days -> !actions(kind, relation, days).isEmpty())
                .collect(Collectors.toUnmodifiableList());
    }
}
