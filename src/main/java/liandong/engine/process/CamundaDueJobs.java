package liandong.engine.process;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import liandong.engine.DueJobs;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Runs due jobs one after the other (到期作业). */
@Component
class CamundaDueJobs implements DueJobs {

    private static final Logger LOG = LoggerFactory.getLogger(CamundaDueJobs.class);

    private final ManagementService management;

    CamundaDueJobs(ManagementService management) {
        this.management = management;
    }

    @Override
    public int run() {
        Set<String> failed = new HashSet<>();
        int ran = 0;
        while (true) {
            Optional<Job> job = due().stream()
                    .filter(candidate -> !failed.contains(candidate.getId()))
                    .findFirst();
            if (job.isEmpty()) {
                return ran;
            }
            try {
                management.executeJob(job.get().getId());
                ran++;
            } catch (RuntimeException e) {
                LOG.warn("Job {} failed: {}", job.get().getId(), e.toString());
                failed.add(job.get().getId());
            }
        }
    }

    private List<Job> due() {
        return management
                .createJobQuery()
                .executable()
                .orderByJobDuedate()
                .asc()
                .orderByJobId()
                .asc()
                .listPage(0, 50)
                .stream()
                .filter(job -> job.getProcessDefinitionId() != null)
                .toList();
    }

    @Override
    public Optional<Instant> next() {
        return management.createJobQuery().active().withRetriesLeft().orderByJobDuedate().asc().listPage(0, 50).stream()
                .filter(job -> job.getProcessDefinitionId() != null && job.getDuedate() != null)
                .map(job -> job.getDuedate().toInstant())
                .findFirst();
    }
}
