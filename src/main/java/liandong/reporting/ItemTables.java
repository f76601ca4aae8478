package liandong.reporting;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import liandong.table.ReportTable;
import liandong.table.ReportTables;
import org.springframework.stereotype.Component;

/** The table in which an item is reported (报送事项的报表), with a section for each heading of its plan. */
@Component
public class ItemTables {

    private final ReportTables tables;
    private final ReportingItems items;

    ItemTables(ReportTables tables, ReportingItems items) {
        this.tables = tables;
        this.items = items;
    }

    public ReportTable of(long itemId) {
        return of(items.get(itemId));
    }

    /** Ids of the tables in which a campaign reports. */
    public Set<String> ofCampaign(long campaignId) {
        return items.ofCampaign(campaignId).stream()
                .flatMap(item -> item.tableIds().stream())
                .collect(Collectors.toSet());
    }

    /** The table of a round, which a later version of the plan does not change. */
    public ReportTable ofRound(long roundId) {
        return of(items.ofRound(roundId));
    }

    /** A summary that lays others together has their headings when the plan gives it none; those it may leave out. */
    public ReportTable of(ReportingItem item) {
        List<String> headings = item.headings();
        boolean asked = !item.contents().isEmpty();
        if (headings.isEmpty() && item.compilesItemId() != null) {
            headings = items.get(item.compilesItemId()).headings();
        }
        return tables.forItem(item.tableIds(), item.name(), headings, asked);
    }
}
