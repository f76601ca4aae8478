package liandong.handoff;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** The diagram clue-handoff.bpmn followed by itself, without the engine: thousands of courses in a second (流程图走查). */
final class HandoffDiagram {

    private static final String START = "handoff-begun";
    private static final Pattern OUTCOME = Pattern.compile("\\$\\{outcome == '([a-z-]+)'}");

    private final Map<String, List<Way>> ways;
    private final Map<String, String> defaults = new HashMap<>();
    private final Set<String> stops = new HashSet<>();
    private final Set<String> taken = new HashSet<>();

    /** A flow and its condition, "" without one. */
    private record Way(String id, String from, String to, String condition) {}

    HandoffDiagram() {
        BpmnModelInstance model =
                Bpmn.readModelFromStream(HandoffDiagram.class.getResourceAsStream("/bpmn/handoff/clue-handoff.bpmn"));
        ways = model.getModelElementsByType(SequenceFlow.class).stream()
                .map(HandoffDiagram::way)
                .collect(Collectors.groupingBy(Way::from));
        model.getModelElementsByType(ExclusiveGateway.class)
                .forEach(gateway ->
                        defaults.put(gateway.getId(), gateway.getDefault().getId()));
        model.getModelElementsByType(FlowNode.class).stream()
                .filter(node -> node instanceof UserTask || node instanceof EndEvent)
                .forEach(node -> stops.add(node.getId()));
    }

    private static Way way(SequenceFlow flow) {
        String condition = flow.getConditionExpression() == null
                ? ""
                : flow.getConditionExpression().getTextContent().strip();
        return new Way(flow.getId(), flow.getSource().getId(), flow.getTarget().getId(), condition);
    }

    /** From the start to the first task. */
    String begin() {
        return complete(START, "", condition -> false, element -> {});
    }

    /**
     * From a task to the next.
     *
     * @param holds whether a condition that is no outcome is true now
     * @param passed is told each element between that does something
     * @return id of the task, or of the end
     */
    String complete(String task, String outcome, Predicate<String> holds, Consumer<String> passed) {
        String at = task;
        do {
            Way way = chosen(at, outcome, holds);
            taken.add(way.id());
            at = way.to();
            if (!stops.contains(at) && !defaults.containsKey(at)) {
                passed.accept(at);
            }
        } while (!stops.contains(at));
        return at;
    }

    private Way chosen(String from, String outcome, Predicate<String> holds) {
        List<Way> open = ways.get(from);
        return open.stream()
                .filter(way -> isTrue(way.condition(), outcome, holds))
                .findFirst()
                .or(() -> open.stream()
                        .filter(way -> way.id().equals(defaults.getOrDefault(from, way.id())))
                        .findFirst())
                .orElseThrow();
    }

    private static boolean isTrue(String condition, String outcome, Predicate<String> holds) {
        Matcher asked = OUTCOME.matcher(condition);
        return asked.matches() ? asked.group(1).equals(outcome) : !condition.isEmpty() && holds.test(condition);
    }

    /** Ways between its tasks that nobody has taken; reminders and the withdrawal go by themselves. */
    Set<String> untaken() {
        Set<String> reached = new TreeSet<>();
        collect(START, reached);
        reached.removeAll(taken);
        return reached;
    }

    private void collect(String from, Set<String> reached) {
        for (Way way : ways.getOrDefault(from, List.of())) {
            if (reached.add(way.id())) {
                collect(way.to(), reached);
            }
        }
    }
}
