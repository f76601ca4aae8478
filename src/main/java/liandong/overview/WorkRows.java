package liandong.overview;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import liandong.campaign.Campaign;
import liandong.campaign.Campaigns;
import liandong.organization.Directory;
import liandong.organization.Viewer;
import liandong.worklist.Lamps;
import liandong.worklist.WorkItem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts names and lamps to work items (待办): one query for the units of a page, one for its campaigns. */
@Component
public class WorkRows {

    private final Directory directory;
    private final Campaigns campaigns;
    private final Lamps lamps;

    WorkRows(Directory directory, Campaigns campaigns, Lamps lamps) {
        this.directory = directory;
        this.campaigns = campaigns;
        this.lamps = lamps;
    }

    public List<WorkRow> of(Viewer viewer, List<WorkItem> items) {
        if (items.isEmpty()) {
            return List.of();
        }
        Map<Long, String> units = directory.unitNames(items.stream()
                .flatMap(item -> Stream.of(item.ownerUnitId(), item.receiverUnitId(), item.leadUnitId()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        Map<Long, String> names =
                campaigns.visibleTo(viewer).stream().collect(Collectors.toMap(Campaign::id, Campaign::name));
        return items.stream().map(item -> row(viewer, item, units, names)).toList();
    }

    private WorkRow row(Viewer viewer, WorkItem item, Map<Long, String> units, Map<Long, String> names) {
        return new WorkRow(
                item,
                lamps.of(item),
                name(names, item.campaignId()),
                name(units, item.receiverUnitId() == null ? item.leadUnitId() : item.receiverUnitId()),
                units.getOrDefault(item.ownerUnitId(), ""),
                item.isOpen() && viewer.mayAct(item.ownerUnitId(), item.role()));
    }

    private static @Nullable String name(Map<Long, String> names, @Nullable Long id) {
        return Optional.ofNullable(id).map(names::get).orElse(null);
    }
}
