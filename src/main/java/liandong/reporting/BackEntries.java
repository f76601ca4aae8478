package liandong.reporting;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import liandong.audit.AuditLog;
import liandong.campaign.Campaign;
import liandong.campaign.Campaigns;
import liandong.organization.Access;
import liandong.organization.Capability;
import liandong.organization.NotVisible;
import liandong.organization.Viewer;
import liandong.shared.BusinessTime;
import liandong.shared.Conflict;
import liandong.shared.Instants;
import liandong.shared.PlainText;
import liandong.shared.Refused;
import liandong.table.CheckContext;
import liandong.table.Finding;
import liandong.table.Measure;
import liandong.table.ReportTable;
import liandong.table.ReportValues;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Figures of months of the campaign for which no report was asked (补录), entered by a unit with its summary, in the same
 * table with the same checks. They count in the totals.
 */
@Service
public class BackEntries {

    private final Obligations obligations;
    private final ReportingItems items;
    private final ItemTables tables;
    private final Campaigns campaigns;
    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final BusinessTime time;

    BackEntries(
            Obligations obligations,
            ReportingItems items,
            ItemTables tables,
            Campaigns campaigns,
            JdbcClient jdbc,
            AuditLog audit,
            ApplicationEventPublisher events,
            BusinessTime time) {
        this.obligations = obligations;
        this.items = items;
        this.tables = tables;
        this.campaigns = campaigns;
        this.jdbc = jdbc;
        this.audit = audit;
        this.events = events;
        this.time = time;
    }

    /** A month to be entered, or entered. */
    public record Month(long itemId, String itemName, String periodCode, Optional<BackEntry> entry) {}

    /** The months without a report, of the monthly items this unit reports; none unless the report is a summary. */
    @Transactional(readOnly = true)
    public List<Month> months(Obligation summary) {
        if (summary.terms().kind().equals("MONTHLY")) {
            return List.of();
        }
        Campaign campaign = campaigns.find(summary.terms().campaignId()).orElseThrow();
        List<Month> months = new ArrayList<>();
        for (ReportingItem item : items.ofCampaign(campaign.id())) {
            Set<String> asked = item.isMonthly() ? asked(item.id(), summary.ownerUnitId()) : Set.of();
            if (!asked.isEmpty()) {
                months.addAll(unasked(campaign, item, asked, summary.ownerUnitId()));
            }
        }
        return months;
    }

    private List<Month> unasked(Campaign campaign, ReportingItem item, Set<String> asked, long unitId) {
        Map<String, BackEntry> entered = entered(item.id(), unitId);
        YearMonth last = YearMonth.from(earlier(campaign.to(), time.today()));
        List<Month> months = new ArrayList<>();
        for (YearMonth month = YearMonth.from(campaign.from()); !month.isAfter(last); month = month.plusMonths(1)) {
            String code = month.toString();
            if (!asked.contains(code)) {
                months.add(new Month(item.id(), item.name(), code, Optional.ofNullable(entered.get(code))));
            }
        }
        return months;
    }

    public ReportTable table(long itemId) {
        return tables.of(itemId);
    }

    /** Everything that is wrong or unusual. */
    public List<Finding> findings(long itemId, ReportValues values) {
        return tables.of(itemId).check(values, CheckContext.of(Measure.PERIOD));
    }

    /**
     * Refused while it has errors, or unusual figures nobody explained.
     *
     * @param version of the entry that was seen; 0 when there was none
     */
    @Transactional
    public void save(
            Viewer viewer,
            long obligationId,
            long itemId,
            String period,
            int version,
            ReportValues values,
            String note) {
        Obligation summary = Access.visible(viewer, obligations.find(obligationId));
        Refused.unless(viewer.mayAct(summary.ownerUnitId(), Capability.LIAISON), "reporting.refused.not-yours");
        Refused.unless(summary.state().isOwed(), "reporting.refused.not-open");
        month(summary, itemId, period);
        List<Finding> found = findings(itemId, values);
        Refused.unless(found.stream().noneMatch(Finding::isError), "review.back.refused.errors");
        PlainText.statement(note);
        Refused.unless(found.isEmpty() || ReportChecks.explains(note), "review.back.refused.note");
        write(viewer, summary, itemId, period, version, values, note);
        audit.record(
                "back-entry-saved",
                "obligation:" + obligationId,
                summary.ownerUnitId(),
                "item " + itemId + " " + period);
        events.publishEvent(new BackEntered(summary.terms().campaignId(), itemId, summary.ownerUnitId()));
    }

    /** The month, or 404: no other month is entered this way. */
    public Month month(Obligation summary, long itemId, String period) {
        return months(summary).stream()
                .filter(month -> month.itemId() == itemId && month.periodCode().equals(period))
                .findFirst()
                .orElseThrow(NotVisible::new);
    }

    private void write(
            Viewer viewer,
            Obligation summary,
            long itemId,
            String period,
            int version,
            ReportValues values,
            String note) {
        String sql = version == 0
                ? "insert into back_entry (item_id, owner_unit_id, unit_kind, period_code, values_document, note, entered_by,"
                        + " entered_at, version) values (:item, :unit, :kind, :period, :values, :note, :by, :now, :version + 1)"
                : "update back_entry set values_document = :values, note = :note, entered_by = :by, entered_at = :now,"
                        + " version = version + 1 where item_id = :item and owner_unit_id = :unit and period_code = :period"
                        + " and version = :version and unit_kind = :kind";
        boolean there = entered(itemId, summary.ownerUnitId()).containsKey(period);
        if (there != (version > 0)
                || jdbc.sql(sql)
                                .param("item", itemId)
                                .param("unit", summary.ownerUnitId())
                                .param("kind", summary.terms().unitKind())
                                .param("period", period)
                                .param("values", values.toJson())
                                .param("note", note)
                                .param("by", viewer.displayName())
                                .param("now", Instants.db(time.now()))
                                .param("version", version)
                                .update()
                        == 0) {
            throw new Conflict("reporting.conflict.changed");
        }
    }

    /** The months this unit was asked about or will be; none when it does not report that item. */
    private Set<String> asked(long itemId, long unitId) {
        return new HashSet<>(jdbc.sql("""
                        select o.period_code from obligation o where o.item_id = :item and o.owner_unit_id = :unit
                        union
                        select p.period_code from item_period p where p.item_id = :item and p.round_id is null
                            and exists (select 1 from obligation o where o.item_id = :item and o.owner_unit_id = :unit)""")
                .param("item", itemId)
                .param("unit", unitId)
                .query(String.class)
                .list());
    }

    private Map<String, BackEntry> entered(long itemId, long unitId) {
        Map<String, BackEntry> entered = new HashMap<>();
        jdbc.sql("select * from back_entry where item_id = :item and owner_unit_id = :unit")
                .param("item", itemId)
                .param("unit", unitId)
                .query(row -> {
                    BackEntry entry = new BackEntry(
                            itemId,
                            row.getString("period_code"),
                            ReportValues.fromJson(row.getString("values_document")),
                            row.getString("note"),
                            row.getString("entered_by"),
                            Instants.read(row, "entered_at"),
                            row.getInt("version"));
                    entered.put(entry.periodCode(), entry);
                });
        return entered;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
