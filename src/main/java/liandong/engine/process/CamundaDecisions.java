package liandong.engine.process;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import liandong.engine.Decisions;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.springframework.stereotype.Component;

/**
 * Decision tables by the engine (决策表), with a cache. An edited table is a new definition and so asks anew; answers of
 * old definitions are few and stay until the server restarts.
 */
@Component
class CamundaDecisions implements Decisions {

    private final RepositoryService repository;
    private final DecisionService decisions;
    private final Map<Question, List<String>> answers = new ConcurrentHashMap<>();

    CamundaDecisions(RepositoryService repository, DecisionService decisions) {
        this.repository = repository;
        this.decisions = decisions;
    }

    @Override
    public List<String> collect(String decisionKey, Map<String, Object> inputs) {
        return answers.computeIfAbsent(new Question(newest(decisionKey), Map.copyOf(inputs)), this::ask);
    }

    private String newest(String decisionKey) {
        DecisionDefinition newest = repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(decisionKey)
                .latestVersion()
                .singleResult();
        if (newest == null) {
            throw new IllegalStateException("No decision table is deployed under " + decisionKey);
        }
        return newest.getId();
    }

    private List<String> ask(Question question) {
        return decisions
                .evaluateDecisionTableById(question.definitionId())
                .variables(question.inputs())
                .evaluate()
                .getResultList()
                .stream()
                .flatMap(rule -> rule.values().stream())
                .map(String::valueOf)
                .toList();
    }

    private record Question(String definitionId, Map<String, Object> inputs) {}
}
