package liandong.archive;

import java.io.OutputStream;
import java.util.List;
import liandong.audit.AuditLog;
import liandong.campaign.Campaign;
import liandong.campaign.Campaigns;
import liandong.organization.Capability;
import liandong.organization.NotVisible;
import liandong.organization.Viewer;
import liandong.shared.BusinessTime;
import liandong.shared.Refused;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Orders and hands out the archives of closed campaigns (归档), to officers of the lead and to nobody else. */
@Service
@Transactional
public class Archives {

    private final ArchiveRows rows;
    private final PackagePieces pieces;
    private final Campaigns campaigns;
    private final AuditLog audit;
    private final BusinessTime time;

    Archives(ArchiveRows rows, PackagePieces pieces, Campaigns campaigns, AuditLog audit, BusinessTime time) {
        this.rows = rows;
        this.pieces = pieces;
        this.campaigns = campaigns;
        this.audit = audit;
        this.time = time;
    }

    /** The campaign, for an officer of its lead; for anybody else it has no archive. */
    @Transactional(readOnly = true)
    public Campaign campaign(Viewer viewer, long campaignId) {
        Campaign campaign = campaigns.visible(viewer, campaignId);
        if (!viewer.mayAct(campaign.leadUnit(), Capability.OFFICER)) {
            throw new NotVisible();
        }
        return campaign;
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public List<ArchivePackage> of(Viewer viewer, long campaignId) {
        return rows.of(campaign(viewer, campaignId).id());
    }

    /** Orders a package; {@link ArchiveBuilding} builds it. */
    public long order(Viewer viewer, long campaignId) {
        Campaign campaign = campaign(viewer, campaignId);
        Refused.unless(campaign.closedAt() != null, "archive.refused.not-closed");
        try {
            long id = rows.insert(viewer, campaignId, campaign.leadUnit(), time.now());
            audit.record("archive-ordered", "campaign:" + campaignId, campaign.leadUnit(), "package " + id);
            return id;
        } catch (DuplicateKeyException builtNow) {
            throw new Refused("archive.refused.under-way");
        }
    }

    /** A sealed package of that campaign; taking it away is recorded. */
    public ArchivePackage take(Viewer viewer, long campaignId, long packageId) {
        Campaign campaign = campaign(viewer, campaignId);
        ArchivePackage taken = rows.find(packageId)
                .filter(one -> one.campaignId() == campaignId && one.isSealed())
                .orElseThrow(NotVisible::new);
        audit.record(
                "archive-downloaded",
                "campaign:" + campaignId,
                campaign.leadUnit(),
                "package %d manifest %s".formatted(packageId, taken.manifestSha256()));
        return taken;
    }

    /** What was taken. */
    @Transactional(readOnly = true)
    public void copy(ArchivePackage taken, OutputStream to) {
        pieces.copy(taken.id(), to);
    }
}
