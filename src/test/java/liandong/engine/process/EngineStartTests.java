package liandong.engine.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Date;
import liandong.LiandongTest;
import liandong.engine.DueJobs;
import liandong.rehearsal.RehearsalTime;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@LiandongTest
class EngineStartTests {

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    RehearsalTime time;

    @Autowired
    DueJobs dueJobs;

    @Autowired
    BundleDeployment bundle;

    @Test
    void deployingTheSameBundleAgainMakesNoNewVersion() {
        long before = repository.createDeploymentQuery().count();
        bundle.afterSingletonsInstantiated();
        assertThat(repository.createDeploymentQuery().count()).isEqualTo(before);
    }

    @Test
    void aTimerRunsOnlyOnceTheBusinessClockHasReachedIt() {
        deploy("timer-probe", "${now}");
        String id = runtime.startProcessInstanceByKey(
                        "timer-probe",
                        java.util.Map.of("now", Date.from(time.now().plus(Duration.ofDays(3)))))
                .getId();
        dueJobs.run();
        assertThat(running(id)).isTrue();
        assertThat(dueJobs.next())
                .hasValueSatisfying(
                        next -> assertThat(next).isBeforeOrEqualTo(time.now().plus(Duration.ofDays(3))));
        time.moveTo(time.now().plus(Duration.ofDays(3)));
        dueJobs.run();
        assertThat(running(id)).isFalse();
    }

    @Test
    void anExpressionReachesNoClassAndNoBeanButSteps() {
        deploy("class-probe", "${now.getClass().getName()}");
        assertThatThrownBy(() -> runtime.startProcessInstanceByKey("class-probe", java.util.Map.of("now", new Date())))
                .isInstanceOf(ProcessEngineException.class);
        deploy("bean-probe", "${dataSource.connection}");
        assertThatThrownBy(() -> runtime.startProcessInstanceByKey("bean-probe"))
                .isInstanceOf(ProcessEngineException.class);
    }

    private boolean running(String id) {
        return runtime.createProcessInstanceQuery().processInstanceId(id).count() == 1;
    }

    private void deploy(String key, String timer) {
        repository
                .createDeployment()
                .addModelInstance(
                        key + ".bpmn",
                        Bpmn.createExecutableProcess(key)
                                .camundaHistoryTimeToLive(1)
                                .startEvent()
                                .intermediateCatchEvent()
                                .timerWithDate(timer)
                                .endEvent()
                                .done())
                .deploy();
    }
}
