package liandong.overview;

import static java.util.function.Predicate.not;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import liandong.campaign.Campaign;
import liandong.campaign.Campaigns;
import liandong.organization.Directory;
import liandong.organization.NotVisible;
import liandong.organization.Region;
import liandong.organization.Viewer;
import liandong.reporting.BoardColumn;
import liandong.reporting.BoardFilter;
import liandong.reporting.BoardScope;
import liandong.reporting.BoardUnits;
import liandong.reporting.RegionTally;
import liandong.reporting.ReportBoard;
import org.springframework.stereotype.Component;

/**
 * Draws the board of a campaign (完成看板): the lead office sees every unit, anybody else the units it acts for and those
 * that report to it. A region with many units is shown by its parts, to be opened one by one.
 */
@Component
public class Boards {

    /** Units on one page; with more of them the board goes by region. */
    static final int MOST = 100;

    private final Campaigns campaigns;
    private final ReportBoard reports;
    private final BoardUnits units;
    private final BoardHeads heads;
    private final BoardRows rows;
    private final Directory directory;

    Boards(
            Campaigns campaigns,
            ReportBoard reports,
            BoardUnits units,
            BoardHeads heads,
            BoardRows rows,
            Directory directory) {
        this.campaigns = campaigns;
        this.reports = reports;
        this.units = units;
        this.heads = heads;
        this.rows = rows;
        this.directory = directory;
    }

    /** @throws NotVisible when the filter names a region outside the campaign's */
    public Board of(Viewer viewer, Campaign campaign, BoardFilter filter) {
        String region = filter.region() == null ? campaign.regionCode() : filter.region();
        List<Region> path = path(campaign.regionCode(), region);
        List<BoardColumn> columns = reports.columns(campaign.id()).stream()
                .filter(column -> filter.item() == null || filter.item() == column.itemId())
                .toList();
        BoardScope scope =
                new BoardScope(viewer, campaign.id(), columns, filter, region, region.equals(campaign.regionCode()));
        List<RegionTally> parts = units.parts(scope);
        List<String> others = parts.stream()
                .filter(not(RegionTally::isPart))
                .map(RegionTally::code)
                .toList();
        boolean many = parts.stream().mapToInt(RegionTally::units).sum() > MOST;
        return new Board(
                campaign.id(),
                filter,
                heads.of(campaign, columns, reports.readableRounds(viewer, campaign.id())),
                rows.of(viewer, campaign, columns, many ? units.directly(scope, others) : units.all(scope)),
                many ? parts.stream().filter(RegionTally::isPart).toList() : List.of(),
                path);
    }

    /** What can be chosen to narrow the board to: reports and summaries by id. */
    public Map<Long, String> items(Campaign campaign) {
        Map<Long, String> items = new LinkedHashMap<>();
        reports.columns(campaign.id()).forEach(column -> items.putIfAbsent(column.itemId(), column.itemName()));
        return items;
    }

    /** The classes of participants that report, by id, as the plan calls them. */
    public Map<String, String> classes(Campaign campaign) {
        Map<String, String> names = campaigns.classNames(campaign.id());
        Map<String, String> classes = new TreeMap<>();
        reports.columns(campaign.id()).stream()
                .flatMap(column -> column.classIds().stream())
                .filter(id -> !id.isEmpty())
                .forEach(id -> classes.put(id, names.getOrDefault(id, id)));
        return classes;
    }

    private List<Region> path(String top, String region) {
        List<Region> path = new ArrayList<>();
        String code = region;
        while (code != null) {
            Region found = directory.region(code).orElseThrow(NotVisible::new);
            path.add(0, found);
            if (found.code().equals(top)) {
                return path;
            }
            code = found.parent();
        }
        throw new NotVisible();
    }
}
