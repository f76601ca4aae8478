package liandong.engine.process;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import liandong.engine.Decisions;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.springframework.stereotype.Component;

/**
 * Decision tables by the engine (决策表), with a cache. An edited table is a new definition and so asks anew; answers of
 * old definitions are few and stay until the server restarts. Which definition is the newest is asked of the database once
 * after each deployment: a report that is handed in asks the ladder two dozen times.
 */
@Component
class CamundaDecisions implements Decisions {

    private final RepositoryService repository;
    private final DecisionService decisions;
    private final ProcessEngineConfigurationImpl configuration;
    private final Deployments deployments;
    private final Map<Question, List<Map<String, String>>> answers = new ConcurrentHashMap<>();
    private final Map<String, Newest> newest = new ConcurrentHashMap<>();

    CamundaDecisions(
            RepositoryService repository,
            DecisionService decisions,
            ProcessEngineConfigurationImpl configuration,
            Deployments deployments) {
        this.repository = repository;
        this.decisions = decisions;
        this.configuration = configuration;
        this.deployments = deployments;
    }

    @Override
    public List<Map<String, String>> rows(String decisionKey, Map<String, Object> inputs) {
        return answers.computeIfAbsent(new Question(newest(decisionKey), Map.copyOf(inputs)), this::ask);
    }

    private String newest(String decisionKey) {
        int deployed = deployments.soFar();
        Newest known = newest.get(decisionKey);
        if (known == null || known.deployed() != deployed || isGone(known)) {
            known = new Newest(lookUp(decisionKey), deployed);
            newest.put(decisionKey, known);
        }
        return known.definitionId();
    }

    /** Deleted since; the engine keeps every definition in memory that was ever asked. */
    private boolean isGone(Newest known) {
        return configuration.getDeploymentCache().findDecisionDefinitionFromCache(known.definitionId()) == null;
    }

    private String lookUp(String decisionKey) {
        DecisionDefinition found = repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(decisionKey)
                .latestVersion()
                .singleResult();
        if (found == null) {
            throw new IllegalStateException("No decision table is deployed under " + decisionKey);
        }
        return found.getId();
    }

    private List<Map<String, String>> ask(Question question) {
        return decisions
                .evaluateDecisionTableById(question.definitionId())
                .variables(question.inputs())
                .evaluate()
                .getResultList()
                .stream()
                .map(CamundaDecisions::texts)
                .toList();
    }

    private static Map<String, String> texts(Map<String, Object> rule) {
        return rule.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, output -> String.valueOf(output.getValue())));
    }

    /** @param deployed how many deployments there had been when it was looked up */
    private record Newest(String definitionId, int deployed) {}

    private record Question(String definitionId, Map<String, Object> inputs) {}
}
