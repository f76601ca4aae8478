package liandong.archive;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
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

    /** Renewed with every piece that is put away. */
    private static final Duration LEASE = Duration.ofMinutes(10);

    private final ArchiveRows rows;
    private final PackagePieces pieces;
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
            PackagePieces pieces,
            Campaigns campaigns,
            PackageWriting writing,
            AuditSealer sealer,
            AuditLog audit,
            BusinessTime time,
            SystemTime systemTime,
            PlatformTransactionManager transactions) {
        this.rows = rows;
        this.pieces = pieces;
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
    List<? extends Future<?>> resume() {
        return rows.abandoned(systemTime.now()).stream().map(this::start).toList();
    }

    private void build(long packageId) {
        String lease = UUID.randomUUID().toString();
        if (!claimed(packageId, lease)) {
            return;
        }
        try {
            sealer.seal();
            ArchivePackage ordered = rows.find(packageId).orElseThrow();
            reading.executeWithoutResult(status -> write(ordered, lease));
        } catch (RuntimeException | VirtualMachineError e) {
            LOG.error("Archive {} could not be built", packageId, e);
            giveUp(packageId, lease);
        }
    }

    /** A server that goes down leaves it to be built by the next one. */
    private void giveUp(long packageId, String lease) {
        if (worker.isShutdown()) {
            return;
        }
        storing.executeWithoutResult(status -> {
            if (rows.failed(packageId, lease)) {
                pieces.delete(packageId);
            }
        });
    }

    /** What a worker that died left behind is thrown away. */
    private boolean claimed(long packageId, String lease) {
        return Boolean.TRUE.equals(storing.execute(status -> {
            boolean claimed = rows.claim(packageId, lease, systemTime.now(), leaseUntil());
            if (claimed) {
                pieces.delete(packageId);
            }
            return claimed;
        }));
    }

    private void write(ArchivePackage ordered, String lease) {
        Campaign campaign = campaigns.find(ordered.campaignId()).orElseThrow();
        int units = campaigns.everybody(campaign.id()).size();
        PieceOutput out = new PieceOutput((number, piece) -> storing.executeWithoutResult(status -> {
            rows.renew(ordered.id(), lease, leaseUntil());
            pieces.insert(ordered.id(), number, piece);
        }));
        Instant now = time.now();
        PackageWriting.Written written = writing.write(
                ordered,
                campaign,
                now,
                out,
                done -> storing.executeWithoutResult(status -> rows.progress(ordered.id(), lease, done, units)));
        storing.executeWithoutResult(status -> {
            rows.sealed(ordered.id(), lease, written.files(), out.size(), written.manifestSha256(), now);
            audit.record(
                    "archive-sealed",
                    "campaign:" + campaign.id(),
                    campaign.leadUnit(),
                    "package %d manifest %s".formatted(ordered.id(), written.manifestSha256()));
        });
    }

    private Instant leaseUntil() {
        return systemTime.now().plus(LEASE);
    }

    @Override
    public void destroy() {
        worker.shutdownNow();
    }
}
