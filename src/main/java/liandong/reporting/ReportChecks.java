package liandong.reporting;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import liandong.campaign.Campaign;
import liandong.campaign.Campaigns;
import liandong.shared.BusinessTime;
import liandong.shared.Period;
import liandong.shared.Refused;
import liandong.table.CheckContext;
import liandong.table.Finding;
import liandong.table.Measure;
import liandong.table.ReportTable;
import org.springframework.stereotype.Component;

/** Checks a report against its table (报送前检查); one with errors, or with a warning nobody explained, is not handed in. */
@Component
public class ReportChecks {

    private final ItemTables tables;
    private final Campaigns campaigns;
    private final Waivers waivers;
    private final BusinessTime time;

    ReportChecks(ItemTables tables, Campaigns campaigns, Waivers waivers, BusinessTime time) {
        this.tables = tables;
        this.campaigns = campaigns;
        this.waivers = waivers;
        this.time = time;
    }

    /** The table of a report. */
    public ReportTable table(Obligation owed) {
        return tables.of(owed.terms().itemId());
    }

    /** Everything there is to say about a draft. */
    public List<Finding> findings(Obligation owed, ReportDraft draft) {
        Campaign campaign = campaigns.find(owed.terms().campaignId()).orElseThrow();
        Map<String, LocalDate> dates =
                Map.of("SUBMITTED_ON", time.today(), "CAMPAIGN.FROM", campaign.from(), "CAMPAIGN.TO", campaign.to());
        Measure measure = Measure.of(new Period(owed.terms().periodCode()));
        return table(owed).check(draft.values(), new CheckContext(measure, Map.of(), dates));
    }

    /** What keeps a draft from being handed in: errors the receiver did not let pass, and warnings without a reason. */
    public List<Finding> blocking(Obligation owed, ReportDraft draft) {
        Set<String> passed = waivers.granted(owed.id());
        return findings(owed, draft).stream()
                .filter(finding -> finding.isError()
                        ? !passed.contains(finding.ruleId())
                        : draft.warnReasons().getOrDefault(finding.ruleId(), "").isBlank())
                .toList();
    }

    void refuseErrors(Obligation owed, ReportDraft draft) {
        int blocking = blocking(owed, draft).size();
        if (blocking > 0) {
            throw new Refused("reporting.refused.findings", blocking);
        }
    }
}
