package liandong.engine.process;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import liandong.audit.AuditLog;
import liandong.engine.FailedStep;
import liandong.engine.FailedWork;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Failed jobs of the engine (失败作业), read with one statement however many there are. */
@Component
class CamundaFailedWork implements FailedWork {

    private static final Logger LOG = LoggerFactory.getLogger(CamundaFailedWork.class);

    private static final String FAILED = """
            select j.ID_ as job_id, j.RETRIES_ as retries, j.DUEDATE_ as next_try, j.PROCESS_DEF_ID_ as definition_id,
                coalesce(j.FAILED_ACT_ID_, d.ACT_ID_) as step_key, p.KEY_ as process_key, p.NAME_ as process_name,
                e.BUSINESS_KEY_ as business_key, i.INCIDENT_TIMESTAMP_ as since, b.BYTES_ as stack
            from ACT_RU_JOB j
                join ACT_RE_PROCDEF p on p.ID_ = j.PROCESS_DEF_ID_
                left join ACT_RU_JOBDEF d on d.ID_ = j.JOB_DEF_ID_
                left join ACT_RU_EXECUTION e on e.ID_ = j.PROCESS_INSTANCE_ID_
                left join ACT_RU_INCIDENT i on i.CONFIGURATION_ = j.ID_ and i.INCIDENT_TYPE_ = 'failedJob'
                left join ACT_GE_BYTEARRAY b on b.ID_ = j.EXCEPTION_STACK_ID_
            where (j.RETRIES_ = 0 or j.EXCEPTION_STACK_ID_ is not null)""";

    private final JdbcClient jdbc;
    private final ManagementService management;
    private final RepositoryService repository;
    private final AuditLog audit;
    private final TransactionTemplate transaction;

    CamundaFailedWork(
            JdbcClient jdbc,
            ManagementService management,
            RepositoryService repository,
            AuditLog audit,
            TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.management = management;
        this.repository = repository;
        this.audit = audit;
        this.transaction = transaction;
    }

    @Override
    public List<FailedStep> list() {
        return jdbc.sql(FAILED + " order by since nulls last, next_try, job_id fetch first " + MOST + " rows only")
                .query(this::step)
                .list();
    }

    @Override
    public int retry(Collection<String> jobIds) {
        if (jobIds.isEmpty()) {
            return 0;
        }
        Map<String, FailedStep> failed =
                jdbc.sql(FAILED + " and j.ID_ in (:jobIds)").param("jobIds", jobIds).query(this::step).list().stream()
                        .collect(Collectors.toMap(FailedStep::jobId, Function.identity()));
        return (int) failed.values().stream().filter(this::succeeds).count();
    }

    private boolean succeeds(FailedStep step) {
        boolean done = runs(step.jobId());
        transaction.executeWithoutResult(status -> audit.record(
                done ? "failed-work-mended" : "failed-work-retried",
                "process:%s:%s".formatted(step.processKey(), step.businessKey()),
                null,
                "%s / %s".formatted(step.processName(), step.stepName())));
        return done;
    }

    private boolean runs(String jobId) {
        try {
            management.setJobRetries(jobId, 1);
            management.executeJob(jobId);
            return true;
        } catch (RuntimeException e) {
            LOG.warn("Job {} failed again: {}", jobId, e.getClass().getName());
            return false;
        }
    }

    private FailedStep step(ResultSet row, int number) throws SQLException {
        byte[] stack = row.getBytes("stack");
        FailureTrace trace = FailureTrace.of(stack == null ? "" : new String(stack, StandardCharsets.UTF_8));
        String stepKey = row.getString("step_key");
        boolean tried = row.getInt("retries") > 0;
        return new FailedStep(
                row.getString("job_id"),
                row.getString("process_key"),
                Objects.requireNonNullElse(row.getString("process_name"), row.getString("process_key")),
                stepKey,
                name(row.getString("definition_id"), stepKey),
                row.getString("business_key"),
                tried ? null : instant(row, "since"),
                tried ? instant(row, "next_try") : null,
                trace.kind(),
                trace.text());
    }

    /** From the parsed diagram, which the engine keeps in memory. */
    private String name(String definitionId, String stepKey) {
        FlowElement element = repository.getBpmnModelInstance(definitionId).getModelElementById(stepKey);
        return element == null || element.getName() == null ? stepKey : element.getName();
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        java.sql.Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
