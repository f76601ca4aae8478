package liandong.engine.process;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
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

    private static final int PAGE = 50;

    private final ManagementService management;

    CamundaDueJobs(ManagementService management) {
        this.management = management;
    }

    @Override
    public int run() {
        Set<String> failed = new HashSet<>();
        int ran = 0;
        for (List<Job> next = nextDue(failed); !next.isEmpty(); next = nextDue(failed)) {
            for (Job job : next) {
                ran += run(job, failed);
            }
        }
        return ran;
    }

    private int run(Job job, Set<String> failed) {
        try {
            management.executeJob(job.getId());
            return 1;
        } catch (RuntimeException e) {
            boolean endedByOneBefore =
                    management.createJobQuery().jobId(job.getId()).count() == 0;
            if (!endedByOneBefore) {
                LOG.warn("Job {} failed: {}", job.getId(), e.toString());
                failed.add(job.getId());
            }
            return 0;
        }
    }

    /** Those of the earliest due date, together: asking anew for each costs as much as running it. */
    private List<Job> nextDue(Set<String> failed) {
        List<Job> due =
                management
                        .createJobQuery()
                        .executable()
                        .orderByJobDuedate()
                        .asc()
                        .orderByJobId()
                        .asc()
                        .listPage(0, PAGE)
                        .stream()
                        .filter(job -> job.getProcessDefinitionId() != null && !failed.contains(job.getId()))
                        .toList();
        return due.stream()
                .filter(job -> Objects.equals(job.getDuedate(), due.get(0).getDuedate()))
                .toList();
    }

    @Override
    public Optional<Instant> next() {
        return management
                .createJobQuery()
                .active()
                .withRetriesLeft()
                .orderByJobDuedate()
                .asc()
                .listPage(0, PAGE)
                .stream()
                .filter(job -> job.getProcessDefinitionId() != null && job.getDuedate() != null)
                .map(job -> job.getDuedate().toInstant())
                .findFirst();
    }
}
