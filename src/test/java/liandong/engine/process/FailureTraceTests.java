package liandong.engine.process;

import static org.assertj.core.api.Assertions.assertThat;

import liandong.engine.FailureKind;
import org.junit.jupiter.api.Test;

class FailureTraceTests {

    @Test
    void theWordsOfAFailureAreLeftOut() {
        FailureTrace trace = FailureTrace.of("""
                org.camunda.bpm.engine.ProcessEngineException: 投诉人张三, 罚款 35 万元
                second line about 张三
                \tat liandong.reporting.process.ReportSteps.freeze(ReportSteps.java:41)
                Caused by: java.lang.IllegalStateException: 张三
                \tat liandong.reporting.Report.freeze(Report.java:7) 张三
                \t... 12 more
                """);
        assertThat(trace.text()).isEqualTo("""
                        org.camunda.bpm.engine.ProcessEngineException
                        \tat liandong.reporting.process.ReportSteps.freeze(ReportSteps.java:41)
                        Caused by: java.lang.IllegalStateException
                        \tat liandong.reporting.Report.freeze(Report.java:7)""".indent(0).strip());
    }

    @Test
    void theReasonIsToldFromTheExceptionsNotFromThePlace() {
        assertThat(kind("liandong.shared.Refused: no")).isEqualTo(FailureKind.REFUSED);
        assertThat(kind("org.camunda.bpm.engine.OptimisticLockingException: x")).isEqualTo(FailureKind.CONFLICT);
        assertThat(kind("org.camunda.bpm.engine.ProcessEngineException: x\nCaused by: java.sql.SQLException: y"))
                .isEqualTo(FailureKind.DATABASE);
        assertThat(kind("org.camunda.bpm.impl.juel.jakarta.el.PropertyNotFoundException: x"))
                .isEqualTo(FailureKind.DEFINITION);
        assertThat(kind("java.lang.NullPointerException: x")).isEqualTo(FailureKind.PROGRAM);
    }

    private static FailureKind kind(String exceptions) {
        return FailureTrace.of(exceptions + "\n\tat liandong.campaign.process.PhaseSteps.close(PhaseSteps.java:3)\n")
                .kind();
    }
}
