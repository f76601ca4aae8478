package liandong.reporting;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import liandong.campaign.ArchiveEvents;
import liandong.campaign.ArchiveFiles;
import liandong.campaign.ArchivePart;
import liandong.campaign.ArchiveRecord;
import liandong.campaign.ArchiveTable;
import liandong.campaign.Campaign;
import liandong.organization.Viewer;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the archive of a campaign tells about its reports (信息报送归档). */
@Component
@Order(2)
class ReportingArchive implements ArchivePart {

    private static final String WORK = "fill-report:";

    private final JdbcClient jdbc;
    private final ArchivedReports reports;
    private final ArchivedFigures figures;
    private final ArchivedPapers papers;

    ReportingArchive(JdbcClient jdbc, ArchivedReports reports, ArchivedFigures figures, ArchivedPapers papers) {
        this.jdbc = jdbc;
        this.reports = reports;
        this.figures = figures;
        this.papers = papers;
    }

    @Override
    public List<ArchiveTable> tables() {
        return ArchivedLists.TABLES;
    }

    @Override
    public List<ArchiveEvents> events() {
        return ArchivedCourse.EVENTS;
    }

    @Override
    public Map<String, String> matters(Collection<String> workKeys) {
        List<Long> ids = workKeys.stream()
                .filter(key -> key.startsWith(WORK))
                .map(key -> Long.valueOf(key.substring(WORK.length())))
                .toList();
        Map<String, String> titles = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql("select id, title from obligation where id in (:ids)")
                    .param("ids", ids)
                    .query(row -> {
                        titles.put(WORK + row.getLong("id"), row.getString("title"));
                    });
        }
        return titles;
    }

    @Override
    public Map<String, String> things() {
        String obligations = "select id from obligation where campaign_id = :campaign";
        return Map.of(
                "obligation", obligations,
                "report", obligations,
                "round", "select id from collection_round where campaign_id = :campaign",
                "reporting-item", "select id from reporting_item where campaign_id = :campaign",
                "supervision", "select id from supervision where campaign_id = :campaign");
    }

    @Override
    public List<ArchiveRecord> records(long campaignId, Collection<Long> units) {
        return reports.of(campaignId, units);
    }

    @Override
    public void write(Viewer lead, Campaign campaign, ArchiveFiles files) {
        figures.write(campaign.id(), files);
        papers.write(campaign.id(), files);
    }
}
