package liandong.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import liandong.LiandongTest;
import liandong.organization.NotVisible;
import liandong.reporting.ReportingMother.Case;
import liandong.reporting.web.Visits;
import liandong.shared.Instants;
import liandong.shared.SystemTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The building of an archive is interrupted (R116): nobody gets half a package, and it is built all the same. */
@LiandongTest
class ArchiveInterruptedTests {

    @Autowired
    PlayedCampaign played;

    @Autowired
    ArchiveFixture archive;

    @Autowired
    Archives archives;

    @Autowired
    ArchiveBuilding building;

    @Autowired
    ArchiveRows rows;

    @Autowired
    StumblingPart stumbling;

    @Autowired
    Visits visits;

    @Autowired
    SystemTime time;

    @Autowired
    JdbcClient jdbc;

    private Case asked;

    @BeforeEach
    void aCampaignIsClosed() {
        asked = played.closed();
    }

    @Test
    void aServerKilledInTheMiddleLeavesNothingToTakeAndTheNextOneBuildsThePackageAnew() throws Exception {
        stumbling.stumbleOver(new LinkageError("killed"));
        long ordered = archives.order(asked.officer(), asked.campaignId());
        Future<?> build = building.start(ordered);
        assertThatThrownBy(build::get).isInstanceOf(ExecutionException.class).hasRootCauseMessage("killed");

        assertThat(pieces(ordered)).as("something was put away").isPositive();
        assertThat(latest().isBuilding()).isTrue();
        assertThatThrownBy(() -> archives.take(asked.officer(), asked.campaignId(), ordered))
                .isInstanceOf(NotVisible.class);
        assertThat(visits.page(asked.officer().username(), "/campaigns/" + asked.campaignId() + "/archive")
                        .select("main a[href$=/archive/" + ordered + "]"))
                .isEmpty();
        assertThat(building.resume()).as("while its worker may still live").isEmpty();

        leaseEnds(ordered);
        for (Future<?> resumed : building.resume()) {
            resumed.get();
        }
        assertThat(latest().isSealed()).isTrue();
        assertThat(archive.downloaded(asked.officer(), latest()).differences()).isEmpty();
        assertThat(archive.downloaded(asked.officer(), latest()).files())
                .containsKey("index.html")
                .doesNotContainKey("half.bin");
    }

    @Test
    void aFailureLeavesNothingBehindAndAnotherOneMayBeOrdered() throws Exception {
        stumbling.stumbleOver(new IllegalStateException("disk full"));
        long ordered = archives.order(asked.officer(), asked.campaignId());
        building.start(ordered).get();
        assertThat(latest().state()).isEqualTo(ArchivePackage.State.FAILED);
        assertThat(pieces(ordered)).isZero();
        assertThat(archive.opened(asked.officer(), asked.campaignId()).differences())
                .isEmpty();
    }

    @Test
    void aWorkerThatWasTakenForDeadChangesNothingAnyMore() {
        long ordered = archives.order(asked.officer(), asked.campaignId());
        Instant now = time.now();
        assertThat(rows.claim(ordered, "slow", now, now.minusSeconds(1))).isTrue();
        assertThat(rows.claim(ordered, "next", now, now.plusSeconds(60))).isTrue();
        assertThatThrownBy(() -> rows.renew(ordered, "slow", now.plusSeconds(60)))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> rows.sealed(ordered, "slow", 1, 1, "x", now))
                .isInstanceOf(IllegalStateException.class);
        assertThat(rows.failed(ordered, "slow")).isFalse();
        assertThat(latest().isBuilding()).isTrue();
        assertThat(rows.failed(ordered, "next")).isTrue();
    }

    private ArchivePackage latest() {
        return archives.of(asked.officer(), asked.campaignId()).get(0);
    }

    private int pieces(long packageId) {
        return jdbc.sql("select count(*) from archive_piece where package_id = :id")
                .param("id", packageId)
                .query(Integer.class)
                .single();
    }

    private void leaseEnds(long packageId) {
        jdbc.sql("update archive_package set lease_until = :past where id = :id")
                .param("past", Instants.db(time.now().minus(Duration.ofMinutes(1))))
                .param("id", packageId)
                .update();
    }
}
