package liandong.transfer;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import liandong.campaign.Campaign;
import liandong.campaign.Campaigns;
import liandong.handoff.TimeLimits;
import liandong.organization.Access;
import liandong.organization.Directory;
import liandong.organization.Viewer;
import liandong.worklist.Lamps;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The lists of transfers (移送列表): sent by the viewer's units, received by them, and all that they lead. */
@Service
@Transactional(readOnly = true)
public class TransferLists {

    /** Rows of one page. */
    public static final int PAGE = 50;

    private final JdbcClient jdbc;
    private final TransferItems items;
    private final TransferWords words;
    private final Campaigns campaigns;
    private final Directory directory;
    private final TimeLimits limits;
    private final Lamps lamps;

    TransferLists(
            JdbcClient jdbc,
            TransferItems items,
            TransferWords words,
            Campaigns campaigns,
            Directory directory,
            TimeLimits limits,
            Lamps lamps) {
        this.jdbc = jdbc;
        this.items = items;
        this.words = words;
        this.campaigns = campaigns;
        this.directory = directory;
        this.limits = limits;
        this.lamps = lamps;
    }

    /** Which transfers are asked for. */
    public enum Tab {
        /** 发出 */
        SENT("t.owner_unit_id in (:viewerUnits)"),
        /** 收到 */
        RECEIVED("t.receiver_unit_id in (:viewerUnits) and t.state not in ('WRITING', 'DETERMINING')"),
        /** 牵头: everything that has gone out */
        LED("t.lead_unit_id in (:viewerUnits) and t.sendings > 0");

        private final String condition;

        Tab(String condition) {
            this.condition = condition;
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Newest first.
     *
     * @param before only those older than that id; null for the first page
     */
    public List<TransferRow> rows(Viewer viewer, Tab tab, @Nullable Long campaignId, @Nullable Long before) {
        Map<String, Object> parameters = new HashMap<>(Access.parameters(viewer));
        String sql = "select * from info_transfer t where " + tab.condition;
        if (campaignId != null) {
            sql += " and t.campaign_id = :campaign";
            parameters.put("campaign", campaignId);
        }
        if (before != null) {
            sql += " and t.id < :before";
            parameters.put("before", before);
        }
        return rows(
                viewer,
                jdbc.sql(sql + " order by t.id desc fetch first " + (PAGE + 1) + " rows only")
                        .params(parameters)
                        .query(InfoTransfers::map)
                        .list());
    }

    private List<TransferRow> rows(Viewer viewer, List<InfoTransfer> found) {
        Map<Long, List<TransferItem>> listed =
                items.of(found.stream().map(InfoTransfer::id).toList());
        Map<Long, String> units = directory.unitNames(unitsOf(found));
        Map<Long, String> names =
                campaigns.visibleTo(viewer).stream().collect(Collectors.toMap(Campaign::id, Campaign::name));
        return found.stream()
                .map(one -> row(one, listed.getOrDefault(one.id(), List.of()), units, names))
                .toList();
    }

    private TransferRow row(
            InfoTransfer transfer,
            List<TransferItem> listed,
            Map<Long, String> units,
            Map<Long, String> campaignNames) {
        boolean runs = transfer.state().isOpen();
        return new TransferRow(
                transfer,
                words.title(listed),
                campaignNames.getOrDefault(transfer.campaignId(), ""),
                units.getOrDefault(transfer.senderUnitId(), ""),
                units.get(transfer.toUnitId()),
                units.get(transfer.holderUnitId()),
                listed.size(),
                listed.stream().filter(TransferItem::isAnswered).count(),
                transfer.due(),
                runs ? Integer.valueOf(limits.workdaysLeft(Objects.requireNonNull(transfer.due()))) : null,
                runs ? lamps.of(transfer.dueAt(), null) : null);
    }

    private static Set<Long> unitsOf(Collection<InfoTransfer> found) {
        return found.stream()
                .flatMap(one -> Stream.of(one.senderUnitId(), one.toUnitId(), one.holderUnitId()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }
}
