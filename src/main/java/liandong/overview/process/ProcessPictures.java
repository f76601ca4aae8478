package liandong.overview.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.runtime.Incident;
import org.springframework.stereotype.Service;

/**
 * Pictures of running and ended processes (流程图). Nodes are marked by their own history only: the engine keeps none of
 * sequence flows, so arrows stay neutral.
 */
@Service
public class ProcessPictures {

    private static final int MOST_STEPS = 500;

    private final HistoryService history;
    private final RuntimeService runtime;
    private final RepositoryService repository;

    ProcessPictures(HistoryService history, RuntimeService runtime, RepositoryService repository) {
        this.history = history;
        this.runtime = runtime;
        this.repository = repository;
    }

    /**
     * The process about a domain row.
     *
     * @param processKey e.g. {@code collection-round}
     * @param subjectId id of the domain row, the business key of the instance
     */
    public Optional<ProcessPicture> find(String processKey, long subjectId) {
        return history
                .createHistoricProcessInstanceQuery()
                .processDefinitionKey(processKey)
                .processInstanceBusinessKey(Long.toString(subjectId))
                .orderByProcessInstanceStartTime()
                .desc()
                .listPage(0, 1)
                .stream()
                .findFirst()
                .map(this::picture);
    }

    /** The diagram in the version the instance was started with. */
    public String diagram(ProcessPicture picture) {
        try (InputStream model = repository.getProcessModel(picture.definitionId())) {
            return new String(model.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ProcessPicture picture(HistoricProcessInstance instance) {
        Set<String> failed = runtime.createIncidentQuery().processInstanceId(instance.getId()).list().stream()
                .map(Incident::getActivityId)
                .collect(Collectors.toSet());
        List<ProcessStep> steps = history
                .createHistoricActivityInstanceQuery()
                .processInstanceId(instance.getId())
                .orderPartiallyByOccurrence()
                .asc()
                .listPage(0, MOST_STEPS)
                .stream()
                .filter(activity -> activity.getActivityName() != null && !isFrameOfRepetitions(activity))
                .map(activity -> step(activity, failed))
                .sorted(Comparator.comparing(ProcessStep::at))
                .toList();
        return new ProcessPicture(instance.getProcessDefinitionName(), steps, instance.getProcessDefinitionId());
    }

    /** The engine records the frame around the runs of one step beside the runs themselves. */
    private static boolean isFrameOfRepetitions(HistoricActivityInstance activity) {
        return activity.getActivityId().endsWith("#multiInstanceBody");
    }

    private static ProcessStep step(HistoricActivityInstance activity, Set<String> failed) {
        boolean ended = activity.getEndTime() != null;
        String state = ended ? "DONE" : failed.contains(activity.getActivityId()) ? "FAILED" : "NOW";
        return new ProcessStep(
                activity.getActivityId(),
                activity.getActivityName(),
                activity.getActivityType().endsWith("Gateway"),
                activity.getStartTime().toInstant(),
                ended ? activity.getEndTime().toInstant() : null,
                state,
                1);
    }
}
