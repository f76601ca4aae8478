package liandong;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import liandong.worklist.WorkItemDescriber;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** One name, four places: file, process, steps class and picture of every process agree. */
@LiandongTest
class ProcessWiringTests {

    private static final Path BUNDLE = Path.of("bpmn");
    private static final Pattern CALL = Pattern.compile("(\\w+Steps)\\.(\\w+)\\(([^()]*(?:\\([^()]*\\)[^()]*)*)\\)");
    private static final int MOST_ACTIVITIES = 15;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private ObjectProvider<WorkItemDescriber> describers;

    static Stream<Path> processes() throws IOException {
        return files(".bpmn").filter(file -> !file.getFileName().toString().equals("overview.bpmn"));
    }

    static Stream<Path> pictures() throws IOException {
        return files(".bpmn");
    }

    @ParameterizedTest
    @MethodSource("processes")
    void theProcessIsCalledLikeItsFile(Path file) {
        Process process = process(read(file));
        assertThat(process.getId() + ".bpmn").isEqualTo(file.getFileName().toString());
        assertThat(process.isExecutable()).isTrue();
        assertThat(process.getCamundaHistoryTimeToLiveString()).isEqualTo("P3650D");
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void peopleReadChineseNamesAndProgrammersEnglishIds(Path file) {
        BpmnModelInstance model = read(file);
        assertThat(process(model).getName()).matches(ProcessWiringTests::isChinese);
        for (FlowNode node : all(model, FlowNode.class)) {
            assertThat(node.getId()).matches("[a-z][a-z0-9]*(-[a-z0-9]+)*");
            if (!(node instanceof Gateway) || node.getOutgoing().size() > 1) {
                assertThat(node.getName()).as("name of " + node.getId()).matches(ProcessWiringTests::isChinese);
            }
        }
        for (SequenceFlow flow : all(model, SequenceFlow.class)) {
            if (flow.getConditionExpression() != null) {
                assertThat(flow.getName()).as("name of flow " + flow.getId()).matches(ProcessWiringTests::isChinese);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void aPictureHasAtMostFifteenActivities(Path file) {
        assertThat(all(read(file), Activity.class)).hasSizeLessThanOrEqualTo(MOST_ACTIVITIES);
    }

    @ParameterizedTest
    @MethodSource("processes")
    void aServiceTaskCallsTheMethodOfItsOwnName(Path file) {
        BpmnModelInstance model = read(file);
        String bean = camelCase(process(model).getId()) + "Steps";
        for (ServiceTask task : all(model, ServiceTask.class)) {
            assertThat(task.getCamundaExpression())
                    .as("expression of " + task.getId())
                    .startsWith("${" + bean + "." + camelCase(task.getId()) + "(");
        }
    }

    @ParameterizedTest
    @MethodSource("processes")
    void everyStepThatIsNamedExistsAndIsPublic(Path file) throws IOException {
        Matcher call = CALL.matcher(Files.readString(file));
        while (call.find()) {
            Class<?> steps = AopUtils.getTargetClass(context.getBean(call.group(1)));
            int arguments = arguments(call.group(3));
            assertThat(java.lang.reflect.Modifier.isPublic(steps.getModifiers()))
                    .isTrue();
            assertThat(Arrays.stream(steps.getMethods())
                            .filter(method -> method.getName().equals(call.group(2)))
                            .map(java.lang.reflect.Method::getParameterCount))
                    .as(call.group())
                    .contains(arguments);
        }
    }

    @ParameterizedTest
    @MethodSource("processes")
    void everyTimerGoesByAnExpression(Path file) {
        for (TimerEventDefinition timer : all(read(file), TimerEventDefinition.class)) {
            String expression = Stream.of(timer.getTimeDate(), timer.getTimeDuration(), timer.getTimeCycle())
                    .filter(given -> given != null)
                    .map(given -> given.getTextContent().strip())
                    .findFirst()
                    .orElse("");
            assertThat(expression)
                    .as("timer of " + timer.getParentElement().getAttributeValue("id"))
                    .startsWith("${");
        }
    }

    @ParameterizedTest
    @MethodSource("processes")
    void everyUserTaskIsDescribedToPeople(Path file) {
        BpmnModelInstance model = read(file);
        if (!all(model, UserTask.class).isEmpty()) {
            assertThat(describers.stream()
                            .filter(describer -> describer
                                    .processKeys()
                                    .contains(process(model).getId())))
                    .hasSize(1);
        }
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void everyElementIsDrawnAndNoneCoversAnother(Path file) {
        BpmnModelInstance model = read(file);
        Set<String> drawn = new HashSet<>();
        List<BpmnShape> shapes = new ArrayList<>();
        for (BpmnShape shape : all(model, BpmnShape.class)) {
            drawn.add(shape.getBpmnElement().getId());
            if (shape.getBpmnElement() instanceof FlowNode) {
                shapes.add(shape);
            }
        }
        all(model, BpmnEdge.class)
                .forEach(edge -> drawn.add(edge.getBpmnElement().getId()));
        assertThat(Stream.concat(all(model, FlowNode.class).stream(), all(model, SequenceFlow.class).stream())
                        .map(FlowElement::getId)
                        .filter(id -> !drawn.contains(id)))
                .as("not drawn")
                .isEmpty();
        assertThat(overlaps(shapes)).as("drawn over each other").isEmpty();
    }

    @Test
    void everyDecisionTableIsCalledLikeItsFile() throws IOException {
        for (Path file : files(".dmn").toList()) {
            String id = file.getFileName().toString().replace(".dmn", "");
            assertThat(Files.readString(file))
                    .contains("<decision id=\"" + id + "\"")
                    .contains("camunda:historyTimeToLive=\"P3650D\"");
        }
    }

    private static List<String> overlaps(List<BpmnShape> shapes) {
        List<String> found = new ArrayList<>();
        for (int i = 0; i < shapes.size(); i++) {
            for (int j = i + 1; j < shapes.size(); j++) {
                FlowNode one = (FlowNode) shapes.get(i).getBpmnElement();
                FlowNode other = (FlowNode) shapes.get(j).getBpmnElement();
                if (!belongTogether(one, other)
                        && overlap(shapes.get(i).getBounds(), shapes.get(j).getBounds())) {
                    found.add(one.getId() + " and " + other.getId());
                }
            }
        }
        return found;
    }

    private static boolean belongTogether(FlowNode one, FlowNode other) {
        return isInside(one, other) || isInside(other, one);
    }

    private static boolean isInside(FlowNode inner, FlowNode outer) {
        if (inner instanceof BoundaryEvent event && event.getAttachedTo() != null) {
            return event.getAttachedTo().equals(outer) || isInside(event.getAttachedTo(), outer);
        }
        return inner.getParentElement() instanceof SubProcess parent
                && (parent.equals(outer) || isInside(parent, outer));
    }

    private static boolean overlap(Bounds one, Bounds other) {
        return one.getX() < other.getX() + other.getWidth()
                && other.getX() < one.getX() + one.getWidth()
                && one.getY() < other.getY() + other.getHeight()
                && other.getY() < one.getY() + one.getHeight();
    }

    private static int arguments(String list) {
        if (list.isBlank()) {
            return 0;
        }
        return list.replaceAll("\\([^()]*\\)", "").split(",", -1).length;
    }

    private static boolean isChinese(String name) {
        return name != null && name.codePoints().anyMatch(Character::isIdeographic);
    }

    private static String camelCase(String kebab) {
        Matcher dash = Pattern.compile("-(.)").matcher(kebab);
        return dash.replaceAll(found -> found.group(1).toUpperCase(java.util.Locale.ROOT));
    }

    private static Process process(BpmnModelInstance model) {
        return all(model, Process.class).iterator().next();
    }

    private static <T extends org.camunda.bpm.model.xml.instance.ModelElementInstance> Collection<T> all(
            BpmnModelInstance model, Class<T> type) {
        return model.getModelElementsByType(type);
    }

    private static BpmnModelInstance read(Path file) {
        try (InputStream stream = Files.newInputStream(file)) {
            return Bpmn.readModelFromStream(stream);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Stream<Path> files(String ending) throws IOException {
        try (Stream<Path> found = Files.walk(BUNDLE)) {
            return found.filter(file -> file.toString().endsWith(ending)).sorted().toList().stream();
        }
    }
}
