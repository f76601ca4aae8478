package liandong.archive;

import java.io.ByteArrayOutputStream;
import liandong.campaign.CampaignClosing;
import liandong.organization.Viewer;
import liandong.rehearsal.Rehearsal;
import org.springframework.stereotype.Component;

/** Closes campaigns and archives them for tests (测试用归档). */
@Component
public class ArchiveFixture {

    private final CampaignClosing closing;
    private final Rehearsal rehearsal;
    private final Archives archives;
    private final ArchiveBuilding building;

    ArchiveFixture(CampaignClosing closing, Rehearsal rehearsal, Archives archives, ArchiveBuilding building) {
        this.closing = closing;
        this.rehearsal = rehearsal;
        this.archives = archives;
        this.building = building;
    }

    public void close(Viewer officer, long campaignId) {
        closing.confirm(officer, campaignId, "各项工作已完成");
        rehearsal.settle();
    }

    /** The newest package after one more was ordered. */
    ArchivePackage built(Viewer officer, long campaignId) throws Exception {
        building.start(archives.order(officer, campaignId)).get();
        return archives.of(officer, campaignId).get(0);
    }

    public OpenedArchive opened(Viewer officer, long campaignId) throws Exception {
        return downloaded(officer, built(officer, campaignId));
    }

    OpenedArchive downloaded(Viewer officer, ArchivePackage built) throws Exception {
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        archives.copy(archives.take(officer, built.campaignId(), built.id()), zip);
        return new OpenedArchive(zip.toByteArray());
    }
}
