package liandong.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import liandong.LiandongTest;
import liandong.organization.Unit;
import liandong.reporting.ReportingMother.Case;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What really happens at the same time, on threads of its own and in transactions of its own. */
@LiandongTest
class SideBySideTests {

    private static final int PEOPLE = 4;

    @Autowired
    ReportingMother mother;

    @Autowired
    ManagementService management;

    private final ExecutorService threads = Executors.newFixedThreadPool(PEOPLE);

    @AfterEach
    void goHome() throws InterruptedException {
        threads.shutdown();
        assertThat(threads.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
    }

    @Test
    void severalWorkersOpenEveryUnitOnceAndLeaveNobodyOut() throws Exception {
        Case asked = mother.launched("2021-08");
        asked.manyMoreUnits(298);
        mother.time.moveTo(Instant.parse("2021-08-31T00:00:00Z"));
        int most = 0;
        List<Job> due = due();
        while (!due.isEmpty()) {
            List<String> batches = batches();
            if (batches.isEmpty()) {
                work(due.get(0).getId());
            } else {
                most = Math.max(most, batches.size());
                together(batches.stream()
                        .<Callable<Void>>map(job -> () -> work(job))
                        .toList());
            }
            due = due();
        }
        assertThat(most).as("workers at the same time").isEqualTo(PEOPLE);
        assertThat(asked.round().expected()).isEqualTo(300);
        assertThat(mother.obligations.ofRound(asked.round().id()))
                .hasSize(300)
                .extracting(Obligation::ownerUnitId)
                .doesNotHaveDuplicates();
        assertThat(asked.openWork()).hasSize(300).containsOnly("fill-report");
        assertThat(asked.round().state()).isEqualTo(CollectionRound.State.OPEN);
    }

    @RepeatedTest(4)
    void theLastTwoAcceptancesAtTheSameInstantStillWakeTheRoundOnce() throws Exception {
        Case asked = mother.open();
        asked.submit(asked.peer());
        asked.submit(asked.below());
        together(Stream.of(asked.peer(), asked.below())
                .<Callable<Void>>map(unit -> () -> accept(asked, unit))
                .toList());
        mother.rehearsal.settle();
        assertThat(asked.openWork()).containsExactly("confirm-compilation");
        assertThat(mother.jdbc
                        .sql("select count(*) from compilation where round_id = :round")
                        .param("round", asked.round().id())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    private Void accept(Case asked, Unit unit) {
        Obligation owed = asked.owedBy(unit);
        mother.reporting.accept(asked.officer(), owed.id(), owed.version());
        return null;
    }

    private List<Job> due() {
        return management
                .createJobQuery()
                .executable()
                .orderByJobPriority()
                .desc()
                .list();
    }

    private List<String> batches() {
        return management.createJobQuery().activityId("open-batch").executable().list().stream()
                .map(Job::getId)
                .toList();
    }

    /** As the job executor does: whoever is overtaken by a parallel branch tries again. */
    private Void work(String job) {
        for (int attempt = 0; attempt < 50; attempt++) {
            try {
                management.executeJob(job);
                return null;
            } catch (OptimisticLockingException overtaken) {
                Thread.onSpinWait();
            } catch (NullValueException done) {
                return null;
            }
        }
        throw new AssertionError("overtaken too often");
    }

    private void together(List<Callable<Void>> acts) throws Exception {
        CyclicBarrier start = new CyclicBarrier(acts.size());
        List<Future<Void>> done = new ArrayList<>();
        for (Callable<Void> act : acts) {
            done.add(threads.submit(() -> {
                start.await();
                return act.call();
            }));
        }
        for (Future<Void> one : done) {
            one.get(1, TimeUnit.MINUTES);
        }
    }
}
