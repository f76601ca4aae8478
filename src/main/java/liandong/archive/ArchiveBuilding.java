package liandong.archive;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import liandong.audit.AuditLog;
import liandong.audit.AuditSealer;
import liandong.campaign.Campaign;
import liandong.campaign.Campaigns;
import liandong.shared.BusinessTime;
import liandong.shared.SystemTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Builds ordered packages (归档生成), one after the other in the background. Everything is read in one transaction, so that
 * the files agree with each other; the pieces of the package are put away in others. A package whose server went away is
 * built anew by whichever comes by.
 */
@Component
public class ArchiveBuilding implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(ArchiveBuilding.class);

    /** Renewed with every page of units. */
    private static final Duration LEASE = Duration.ofMinutes(10);

    private final ArchiveRows rows;
    private final Campaigns campaigns;
    private final PackageWriting writing;
    private final AuditSealer sealer;
    private final AuditLog audit;
    private final BusinessTime time;
    private final SystemTime systemTime;
    private final TransactionTemplate reading;
    private final TransactionTemplate storing;
    private final ExecutorService worker =
            Executors.newSingleThreadExecutor(work -> new Thread(work, "archive-building"));

    ArchiveBuilding(
            ArchiveRows rows,
            Campaigns campaigns,
            PackageWriting writing,
            AuditSealer sealer,
            AuditLog audit,
            BusinessTime time,
            SystemTime systemTime,
            PlatformTransactionManager transactions) {
        this.rows = rows;
        this.campaigns = campaigns;
        this.writing = writing;
        this.sealer = sealer;
        this.audit = audit;
        this.time = time;
        this.systemTime = systemTime;
        this.reading = new TransactionTemplate(transactions);
        reading.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        reading.setReadOnly(true);
        this.storing = new TransactionTemplate(transactions);
        storing.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Builds it in the background. */
    public Future<?> start(long packageId) {
        return worker.submit(() -> build(packageId));
    }

    /** Builds what was left behind. */
    void resume() {
        rows.abandoned(systemTime.now()).forEach(this::build);
    }

    private void build(long packageId) {
        String lease = UUID.randomUUID().toString();
        Boolean mine = storing.execute(status -> rows.claim(packageId, lease, systemTime.now(), leaseUntil()));
        if (!Boolean.TRUE.equals(mine)) {
            return;
        }
        try {
            sealer.seal();
            ArchivePackage ordered = rows.find(packageId).orElseThrow();
            reading.executeWithoutResult(status -> write(ordered, lease));
        } catch (RuntimeException e) {
            LOG.error("Archive {} could not be built", packageId, e);
            storing.executeWithoutResult(status -> rows.failed(packageId));
        }
    }

    private void write(ArchivePackage ordered, String lease) {
        Campaign campaign = campaigns.find(ordered.campaignId()).orElseThrow();
        int units = campaigns.everybody(campaign.id()).size();
        PieceOutput pieces = new PieceOutput((number, piece) ->
                storing.executeWithoutResult(status -> rows.insertPiece(ordered.id(), number, piece)));
        Instant now = time.now();
        PackageWriting.Written written =
                writing.write(ordered, campaign, now, pieces, done -> renew(ordered.id(), lease, done, units));
        storing.executeWithoutResult(status -> {
            rows.sealed(ordered.id(), written.files(), pieces.size(), written.manifestSha256(), now);
            audit.record(
                    "archive-sealed",
                    "campaign:" + campaign.id(),
                    campaign.leadUnit(),
                    "package %d manifest %s".formatted(ordered.id(), written.manifestSha256()));
        });
    }

    private void renew(long packageId, String lease, int done, int units) {
        Boolean mine = storing.execute(status -> rows.progress(packageId, lease, done, units, leaseUntil()));
        if (!Boolean.TRUE.equals(mine)) {
            throw new IllegalStateException("Package " + packageId + " is built by somebody else by now");
        }
    }

    private Instant leaseUntil() {
        return systemTime.now().plus(LEASE);
    }

    @Override
    public void destroy() {
        worker.shutdownNow();
    }
}
