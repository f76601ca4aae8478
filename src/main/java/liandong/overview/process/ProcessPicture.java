package liandong.overview.process;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
}
