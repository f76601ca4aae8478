package liandong.overview.process;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Where one process instance stands (流程图): its steps so far, oldest first, and its diagram as it was started. */
public record ProcessPicture(String name, List<ProcessStep> steps, String definitionId) {

    /** The state of each element; an element that was passed and entered again is under way. */
    public Map<String, String> states() {
        Map<String, String> states = new LinkedHashMap<>();
        for (ProcessStep step : steps) {
            states.merge(step.id(), step.state(), (before, after) -> before.equals("DONE") ? after : before);
        }
        return states;
    }

    /** What was done and is being done, each element once, in the order it was first reached; without decisions. */
    public List<ProcessStep> summary() {
        Map<String, ProcessStep> once = new LinkedHashMap<>();
        steps.stream().filter(step -> !step.decision()).forEach(step -> once.merge(step.id(), step, ProcessStep::and));
        return List.copyOf(once.values());
    }

    /** Where the process is now; a decision it waits at only when it is nowhere else. When it is over, its last step. */
    public List<String> whereItStands() {
        List<ProcessStep> open =
                steps.stream().filter(step -> !step.state().equals("DONE")).toList();
        List<ProcessStep> work = open.stream().filter(step -> !step.decision()).toList();
        List<ProcessStep> last = steps.isEmpty() ? List.of() : List.of(steps.get(steps.size() - 1));
        return Stream.of(work, open, last).filter(found -> !found.isEmpty()).findFirst().orElse(List.of()).stream()
                .map(ProcessStep::id)
                .distinct()
                .toList();
    }
}
