package liandong.reporting;

import java.time.LocalDate;
import java.util.List;
import liandong.campaign.Campaign;
import liandong.campaign.Campaigns;
import liandong.shared.Period;
import liandong.table.ReportTable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Asks every register for the figures of a report (自动取数); of the reporting unit only, never of those it lays together. */
@Component
public class FigureSources {

    private final ObjectProvider<FigureSource> sources;
    private final ReportingItems items;
    private final Campaigns campaigns;

    FigureSources(ObjectProvider<FigureSource> sources, ReportingItems items, Campaigns campaigns) {
        this.sources = sources;
        this.items = items;
        this.campaigns = campaigns;
    }

    /** What the registers say for the places of the report's table. */
    public SourcedFigures of(Obligation owed, ReportTable table) {
        FigureScope scope = scope(owed, table);
        SourcedFigures all = sources.orderedStream()
                .map(source -> source.figures(scope))
                .reduce(SourcedFigures.NONE, SourcedFigures::and);
        if (all.isEmpty() || items.ofRound(owed.terms().roundId()).compilesItemId() != null) {
            return SourcedFigures.NONE;
        }
        return all.within(address -> !table.label(address).isEmpty());
    }

    /** Registered cases the report could tell; none when its table asks for none. */
    public List<TypicalCase> typicalCases(Obligation owed, ReportTable table) {
        if (table.caseColumns().isEmpty()) {
            return List.of();
        }
        FigureScope scope = scope(owed, table);
        return sources.orderedStream()
                .flatMap(source -> source.typicalCases(scope).stream())
                .toList();
    }

    /** An interim summary is about the time until it is due. */
    private FigureScope scope(Obligation owed, ReportTable table) {
        ObligationTerms terms = owed.terms();
        Period period = new Period(terms.periodCode());
        LocalDate from;
        LocalDate to;
        if (period.isWhole()) {
            Campaign campaign = campaigns.find(terms.campaignId()).orElseThrow();
            from = campaign.from();
            to = terms.kind().equals("INTERIM") ? terms.nominalDue() : campaign.to();
        } else {
            from = period.month().atDay(1);
            to = period.month().atEndOfMonth();
        }
        return new FigureScope(terms.campaignId(), owed.ownerUnitId(), table.id(), from, to);
    }
}
