package liandong.reporting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import liandong.campaign.Campaign;
import liandong.campaign.Campaigns;
import liandong.shared.BusinessTime;
import liandong.shared.Period;
import liandong.table.CheckContext;
import liandong.table.Finding;
import liandong.table.Measure;
import liandong.table.ReportTable;
import liandong.table.ReportValues;
import liandong.table.TableSum;
import org.springframework.stereotype.Component;

/** Checks a report against its table (报送前检查); one with errors, or with a warning nobody explained, is not handed in. */
@Component
public class ReportChecks {

    /** A reason shorter than this explains nothing (核实说明不少于 6 字). */
    public static final int SHORTEST_REASON = 6;

    private final ItemTables tables;
    private final Cumulative cumulative;
    private final MonthlyFigures monthly;
    private final Campaigns campaigns;
    private final Waivers waivers;
    private final FigureSources sources;
    private final BusinessTime time;

    ReportChecks(
            ItemTables tables,
            Cumulative cumulative,
            MonthlyFigures monthly,
            Campaigns campaigns,
            Waivers waivers,
            FigureSources sources,
            BusinessTime time) {
        this.tables = tables;
        this.cumulative = cumulative;
        this.monthly = monthly;
        this.campaigns = campaigns;
        this.waivers = waivers;
        this.sources = sources;
        this.time = time;
    }

    /** The table of a report. */
    public ReportTable table(Obligation owed) {
        return tables.ofRound(owed.terms().roundId());
    }

    /** Everything there is to say about a draft. */
    public List<Finding> findings(Obligation owed, ReportTable table, ReportDraft draft) {
        Campaign campaign = campaigns.find(owed.terms().campaignId()).orElseThrow();
        Map<String, LocalDate> dates =
                Map.of("SUBMITTED_ON", time.today(), "CAMPAIGN.FROM", campaign.from(), "CAMPAIGN.TO", campaign.to());
        Measure measure = Measure.of(new Period(owed.terms().periodCode()));
        ReportValues total = measure == Measure.PERIOD ? total(owed, table, draft) : null;
        SourcedFigures sourced = sources.of(owed, table);
        Map<String, BigDecimal> figures = new HashMap<>(monthly.behind(owed));
        figures.putAll(sourced.named());
        List<Finding> findings =
                new ArrayList<>(table.check(draft.values(), new CheckContext(measure, figures, dates, total)));
        findings.addAll(sourced.differences(draft.values()));
        return findings;
    }

    /** The errors that the receiver did not let pass and the warnings without a reason: they keep it from being handed in. */
    List<Finding> blocking(Obligation owed, ReportDraft draft, List<Finding> findings) {
        if (findings.isEmpty()) {
            return List.of();
        }
        Set<String> passed = waivers.granted(owed.id());
        return findings.stream()
                .filter(finding -> finding.isError()
                        ? !passed.contains(finding.ruleId())
                        : !explains(draft.warnReasons().getOrDefault(finding.ruleId(), "")))
                .toList();
    }

    /** Whether the reason given for a warning tells something. */
    public static boolean explains(String reason) {
        return reason.strip().codePointCount(0, reason.strip().length()) >= SHORTEST_REASON;
    }

    /** This report on top of what was handed in for the periods before. */
    private ReportValues total(Obligation owed, ReportTable table, ReportDraft draft) {
        Cumulative.Sum before = cumulative.before(owed, table);
        if (before.periods().isEmpty()) {
            return draft.values();
        }
        TableSum total = new TableSum(table);
        total.add(before.values(), owed.terms().unitKind());
        total.add(draft.values(), owed.terms().unitKind());
        return total.values();
    }
}
