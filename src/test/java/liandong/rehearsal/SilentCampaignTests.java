package liandong.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import liandong.LiandongTest;
import liandong.campaign.CampaignMother;
import liandong.engine.DueJobs;
import liandong.engine.FailedWork;
import liandong.shared.WorkingCalendar;
import liandong.worklist.InvariantChecker;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The Shanghai plan of 2021 with nobody doing anything: whatever the clock brings, every rule about the data holds. */
@LiandongTest
@Tag("once")
class SilentCampaignTests {

    @Autowired
    private CampaignMother mother;

    @Autowired
    private DueJobs jobs;

    @Autowired
    private RehearsalTime time;

    @Autowired
    private FailedWork failedWork;

    @Autowired
    private DataSource database;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void nothingGetsLostWhileEverybodyIsSilent() {
        List<String> before = violations();
        int failed = failedWork.list().size();
        long campaign = mother.shanghai().id();
        for (LocalDate day = LocalDate.of(2021, 8, 13); day.getYear() == 2021; day = day.plusWeeks(2)) {
            runUntil(WorkingCalendar.endOf(day));
            assertThat(violations()).as("on " + day).isSubsetOf(before);
            assertThat(failedWork.list()).as("on " + day).hasSize(failed);
        }
        assertThat(count(
                        "select count(*) from obligation where campaign_id = :campaign and state = 'LOCKED'", campaign))
                .as("locked without a report")
                .isPositive();
        assertThat(count("select count(*) from supervision where campaign_id = :campaign", campaign))
                .as("supervision started")
                .isPositive();
    }

    private void runUntil(Instant end) {
        jobs.run();
        for (Optional<Instant> next = jobs.next();
                next.isPresent() && !next.get().isAfter(end);
                next = jobs.next()) {
            time.moveTo(next.get().isAfter(time.now()) ? next.get() : time.now());
            jobs.run();
        }
        time.moveTo(end);
        jobs.run();
    }

    /** Mail is not delivered here. */
    private List<String> violations() {
        return new InvariantChecker(database)
                .check().stream()
                        .filter(violation -> !violation.rule().startsWith("no-"))
                        .map(InvariantChecker.Violation::toString)
                        .toList();
    }

    private long count(String sql, long campaign) {
        return jdbc.sql(sql).param("campaign", campaign).query(Long.class).single();
    }
}
