package liandong.handoff;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import liandong.campaign.Campaign;
import liandong.campaign.Campaigns;
import liandong.organization.Access;
import liandong.organization.Directory;
import liandong.organization.Viewer;
import liandong.worklist.Lamps;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The lists of handoffs (移送列表): sent by the viewer's units, received by them, and all that they lead. */
@Service
@Transactional(readOnly = true)
public class HandoffLists {

    /** Rows of one page. */
    public static final int PAGE = 50;

    private final JdbcClient jdbc;
    private final HandoffLetters letters;
    private final HandoffAccess access;
    private final Campaigns campaigns;
    private final Directory directory;
    private final TimeLimits limits;
    private final HandoffWords words;
    private final Lamps lamps;

    HandoffLists(
            JdbcClient jdbc,
            HandoffLetters letters,
            HandoffAccess access,
            Campaigns campaigns,
            Directory directory,
            TimeLimits limits,
            HandoffWords words,
            Lamps lamps) {
        this.jdbc = jdbc;
        this.letters = letters;
        this.access = access;
        this.campaigns = campaigns;
        this.directory = directory;
        this.limits = limits;
        this.words = words;
        this.lamps = lamps;
    }

    /** Which handoffs are asked for. */
    public enum Tab {
        /** 发出 */
        SENT("h.owner_unit_id in (:viewerUnits)", """
                exists (select 1 from handoff_letter d where d.handoff_id = h.id and d.place = 1
                and d.sent_at >= :begin and d.sent_at < :end)"""),
        /** 收到: those that were refused too */
        RECEIVED(
                "(exists (select 1 from handoff_letter l where l.handoff_id = h.id and l.owner_unit_id in (:viewerUnits))"
                        + " or exists (select 1 from handoff_joint_unit j where j.handoff_id = h.id and j.owner_unit_id in (:viewerUnits)))",
                """
                exists (select 1 from handoff_letter d where d.handoff_id = h.id and d.owner_unit_id in (:viewerUnits)
                and d.signed_at >= :begin and d.signed_at < :end)"""),
        /** 牵头: everything that has gone out */
        LED("h.lead_unit_id in (:viewerUnits) and h.letters > 0", SENT.dated);

        private final String condition;
        private final String dated;

        Tab(String condition, String dated) {
            this.condition = condition;
            this.dated = dated;
        }

        /** Of the table {@code clue_handoff} under the name h. */
        String condition() {
            return condition;
        }

        /** That it falls into a {@link HandoffPeriod}. */
        String dated() {
            return dated;
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Newest first.
     *
     * @param period whose letters a report counts; null for any
     * @param before only those older than that id; null for the first page
     */
    public List<HandoffRow> rows(
            Viewer viewer, Tab tab, @Nullable Long campaignId, @Nullable HandoffPeriod period, @Nullable Long before) {
        Map<String, Object> parameters = new HashMap<>(Access.parameters(viewer));
        String sql = "select * from clue_handoff h where " + tab.condition;
        if (campaignId != null) {
            sql += " and h.campaign_id = :campaign";
            parameters.put("campaign", campaignId);
        }
        if (period != null) {
            sql += " and " + tab.dated;
            parameters.putAll(period.parameters());
        }
        if (before != null) {
            sql += " and h.id < :before";
            parameters.put("before", before);
        }
        List<ClueHandoff> found = jdbc.sql(sql + " order by h.id desc fetch first " + (PAGE + 1) + " rows only")
                .params(parameters)
                .query(ClueHandoffs::map)
                .list();
        return rows(viewer, tab, found);
    }

    private List<HandoffRow> rows(Viewer viewer, Tab tab, List<ClueHandoff> found) {
        Map<Long, List<HandoffLetter>> sent = letters
                .of(found.stream().map(ClueHandoff::id).toList())
                .stream()
                .filter(letter -> tab != Tab.RECEIVED || viewer.belongsTo(letter.receiver()))
                .collect(Collectors.groupingBy(HandoffLetter::handoffId));
        Map<Long, String> units = directory.unitNames(unitsOf(found, sent));
        Map<Long, String> names =
                campaigns.visibleTo(viewer).stream().collect(Collectors.toMap(Campaign::id, Campaign::name));
        return found.stream()
                .map(handoff -> row(
                        handoff,
                        Optional.ofNullable(sent.get(handoff.id()))
                                .map(all -> all.get(all.size() - 1))
                                .orElse(null),
                        access.isParty(viewer, handoff),
                        units,
                        names.getOrDefault(handoff.campaignId(), "")))
                .toList();
    }

    private HandoffRow row(
            ClueHandoff handoff,
            @Nullable HandoffLetter letter,
            boolean party,
            Map<Long, String> units,
            String campaign) {
        Long receiver = letter == null ? handoff.toUnitId() : Long.valueOf(letter.receiver());
        Long holder = party ? handoff.holderUnitId() : null;
        boolean runs = party && handoff.state().isOpen();
        return new HandoffRow(
                handoff.id(),
                words.title(handoff),
                letter == null ? (handoff.isSent() ? "" : null) : letter.number(),
                campaign,
                units.getOrDefault(handoff.senderUnitId(), ""),
                receiver == null ? null : units.get(receiver),
                party ? "handoff.state." + handoff.state() : "handoff.state.refused-by-you",
                holder == null ? null : units.get(holder),
                runs ? handoff.due() : null,
                runs ? Integer.valueOf(limits.workdaysLeft(Objects.requireNonNull(handoff.due()))) : null,
                runs ? lamps.of(handoff.dueAt(), null) : null);
    }

    private static Set<Long> unitsOf(List<ClueHandoff> found, Map<Long, List<HandoffLetter>> sent) {
        Set<Long> units = new HashSet<>();
        found.stream()
                .flatMap(one -> Stream.of(one.senderUnitId(), one.toUnitId(), one.holderUnitId()))
                .filter(Objects::nonNull)
                .forEach(units::add);
        sent.values().forEach(all -> all.forEach(letter -> units.add(letter.receiver())));
        return units;
    }
}
