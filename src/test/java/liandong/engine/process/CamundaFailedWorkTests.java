package liandong.engine.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import liandong.LiandongTest;
import liandong.engine.DueJobs;
import liandong.engine.FailedStep;
import liandong.engine.FailedWork;
import liandong.engine.FailureKind;
import liandong.rehearsal.RehearsalTime;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@LiandongTest
class CamundaFailedWorkTests {

    @Autowired
    private FailedWork failedWork;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private DueJobs dueJobs;

    @Autowired
    private RehearsalTime time;

    @Autowired
    private JdbcClient jdbc;

    private String instance = "";
    private final String businessKey = String.valueOf(System.nanoTime());

    @BeforeEach
    void aProcessWhoseStepFails() {
        repository
                .createDeployment()
                .enableDuplicateFiltering(false)
                .addModelInstance(
                        "failure-probe.bpmn",
                        Bpmn.createExecutableProcess("failure-probe")
                                .name("失败演练")
                                .camundaHistoryTimeToLive(1)
                                .startEvent()
                                .serviceTask("count-letters")
                                .name("清点字数")
                                .camundaAsyncBefore()
                                .camundaExpression("${text.length()}")
                                .endEvent()
                                .done())
                .deploy();
        instance = runtime.startProcessInstanceByKey("failure-probe", businessKey, Map.of())
                .getId();
    }

    @Test
    void aStepThatFailsAppearsWithItsChineseNamesAndIsTriedAgainByItself() {
        dueJobs.run();
        assertThat(found()).hasValueSatisfying(step -> {
            assertThat(step.processName()).isEqualTo("失败演练");
            assertThat(step.stepName()).isEqualTo("清点字数");
            assertThat(step.businessKey()).isEqualTo(businessKey);
            assertThat(step.standsStill()).isFalse();
            assertThat(step.nextTry()).isAfter(time.now());
            assertThat(step.kind()).isEqualTo(FailureKind.DEFINITION);
        });
    }

    @Test
    void afterTheLastTryItStandsStill() {
        untilItStandsStill();
        assertThat(found()).hasValueSatisfying(step -> {
            assertThat(step.standsStill()).isTrue();
            assertThat(step.standsSince()).isEqualTo(time.now());
        });
    }

    @Test
    void tryingAgainAfterMendingEndsIt() {
        untilItStandsStill();
        String job = found().orElseThrow().jobId();
        assertThat(failedWork.retry(List.of(job))).isZero();
        assertThat(found()).isPresent();

        runtime.setVariable(instance, "text", "mended");
        assertThat(failedWork.retry(List.of(job, "unknown"))).isEqualTo(1);
        assertThat(found()).isEmpty();
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceId(instance)
                        .count())
                .isZero();
        assertThat(jdbc.sql("select action from audit_entry where subject = :subject order by id")
                        .param("subject", "process:failure-probe:" + businessKey)
                        .query(String.class)
                        .list())
                .endsWith("failed-work-retried", "failed-work-mended");
    }

    private void untilItStandsStill() {
        for (int tries = 0; tries < 5; tries++) {
            dueJobs.run();
            time.moveTo(time.now().plus(Duration.ofHours(2)));
        }
        time.moveTo(time.now().minus(Duration.ofHours(2)));
    }

    private Optional<FailedStep> found() {
        return failedWork.list().stream()
                .filter(step -> businessKey.equals(step.businessKey()))
                .findFirst();
    }
}
