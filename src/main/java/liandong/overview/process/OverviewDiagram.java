package liandong.overview.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.Participant;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The picture of how the processes work together (流程总览); it is never executed. */
@Component
public class OverviewDiagram {

    private static final ClassPathResource FILE = new ClassPathResource("bpmn/overview.bpmn");

    public String xml() {
        try (InputStream file = FILE.getInputStream()) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What stands in the picture in words, from left to right. */
    public List<String> words() {
        try (InputStream file = FILE.getInputStream()) {
            BpmnModelInstance model = Bpmn.readModelFromStream(file);
            return model.getModelElementsByType(BpmnShape.class).stream()
                    .filter(shape ->
                            shape.getBpmnElement() instanceof Activity || shape.getBpmnElement() instanceof Participant)
                    .sorted(Comparator.comparingDouble(
                            shape -> shape.getBounds().getX()))
                    .map(shape -> shape.getBpmnElement().getAttributeValue("name"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
