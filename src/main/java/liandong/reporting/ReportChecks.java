package liandong.reporting;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import liandong.campaign.Campaign;
import liandong.campaign.Campaigns;
import liandong.shared.BusinessTime;
import liandong.shared.Period;
import liandong.shared.Refused;
import liandong.table.CheckContext;
import liandong.table.Finding;
import liandong.table.Measure;
import liandong.table.ReportTable;
import liandong.table.ReportTables;
import org.springframework.stereotype.Component;

/** Checks a report against its table (报送前检查); one with errors, or with a warning nobody explained, is not handed in. */
@Component
class ReportChecks {

    private final ReportTables tables;
    private final ReportingItems items;
    private final Campaigns campaigns;
    private final BusinessTime time;

    ReportChecks(ReportTables tables, ReportingItems items, Campaigns campaigns, BusinessTime time) {
        this.tables = tables;
        this.items = items;
        this.campaigns = campaigns;
        this.time = time;
    }

    ReportTable table(Obligation owed) {
        ReportingItem item = items.get(owed.terms().itemId());
        return tables.forItem(item.tableIds(), item.name());
    }

    List<Finding> findings(Obligation owed, ReportDraft draft) {
        Campaign campaign = campaigns.find(owed.terms().campaignId()).orElseThrow();
        Map<String, LocalDate> dates =
                Map.of("SUBMITTED_ON", time.today(), "CAMPAIGN.FROM", campaign.from(), "CAMPAIGN.TO", campaign.to());
        Measure measure = Measure.of(new Period(owed.terms().periodCode()));
        return table(owed).check(draft.values(), new CheckContext(measure, Map.of(), dates));
    }

    void refuseErrors(Obligation owed, ReportDraft draft) {
        long blocking = findings(owed, draft).stream()
                .filter(finding -> finding.isError()
                        || draft.warnReasons()
                                .getOrDefault(finding.ruleId(), "")
                                .isBlank())
                .count();
        if (blocking > 0) {
            throw new Refused("reporting.refused.findings", blocking);
        }
    }
}
