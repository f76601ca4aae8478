package liandong;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Notes which elements of our processes the tests went through; {@code target/process-coverage.txt} after the suite. */
@Component
class ProcessCoverage extends AbstractProcessEnginePlugin implements DisposableBean {

    private static final Path REPORT = Path.of("target/process-coverage.txt");

    private final Map<String, Set<String>> executed = new ConcurrentHashMap<>();

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        List<BpmnParseListener> listeners = new ArrayList<>();
        if (configuration.getCustomPostBPMNParseListeners() != null) {
            listeners.addAll(configuration.getCustomPostBPMNParseListeners());
        }
        listeners.add(new AbstractBpmnParseListener() {
            @Override
            public void parseProcess(Element element, ProcessDefinitionEntity process) {
                process.getActivities().forEach(activity -> watch(process.getKey(), activity));
            }
        });
        configuration.setCustomPostBPMNParseListeners(listeners);
    }

    private void watch(String process, ActivityImpl activity) {
        ExecutionListener note = execution -> executed.computeIfAbsent(process, key -> ConcurrentHashMap.newKeySet())
                .add(activity.getActivityId());
        activity.addListener(ExecutionListener.EVENTNAME_START, note);
        activity.getActivities().forEach(inner -> watch(process, inner));
    }

    @Override
    public void destroy() throws IOException {
        StringBuilder report = new StringBuilder();
        try (Stream<Path> files = Files.walk(Path.of("bpmn"))) {
            for (Path file : files.filter(name -> name.toString().endsWith(".bpmn"))
                    .filter(name -> !name.endsWith("overview.bpmn"))
                    .sorted()
                    .toList()) {
                report.append(line(file));
            }
        }
        Files.createDirectories(REPORT.getParent());
        Files.writeString(REPORT, report);
    }

    private String line(Path file) throws IOException {
        String process = file.getFileName().toString().replace(".bpmn", "");
        Set<String> left = new TreeSet<>();
        try (InputStream diagram = Files.newInputStream(file)) {
            Bpmn.readModelFromStream(diagram)
                    .getModelElementsByType(FlowNode.class)
                    .forEach(node -> left.add(node.getId()));
        }
        int all = left.size();
        left.removeAll(executed.getOrDefault(process, Set.of()));
        return "%s: %d of %d elements executed%s%n"
                .formatted(process, all - left.size(), all, left.isEmpty() ? "" : "; not executed: " + left);
    }
}
