package liandong.reporting;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import liandong.campaign.Campaign;
import liandong.campaign.Campaigns;
import liandong.shared.Period;
import liandong.table.ReportTable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Asks every register for the figures of a report (自动取数); of the reporting unit only, never of those it lays together. */
@Component
public class FigureSources {

    private final List<FigureSource> sources;
    private final JdbcClient jdbc;
    private final ReportingItems items;
    private final Campaigns campaigns;

    FigureSources(List<FigureSource> sources, JdbcClient jdbc, ReportingItems items, Campaigns campaigns) {
        this.sources = sources;
        this.jdbc = jdbc;
        this.items = items;
        this.campaigns = campaigns;
    }

    /** What the registers say for the places of the report's table. */
    public SourcedFigures of(Obligation owed, ReportTable table) {
        SourcedFigures all = of(scope(owed, table));
        if (all.isEmpty() || items.ofRound(owed.terms().roundId()).compilesItemId() != null) {
            return SourcedFigures.NONE;
        }
        return all.within(address -> !table.label(address).isEmpty());
    }

    /** What the registers say of a unit; {@link SourcedFigures#NONE} when none knows it. */
    public SourcedFigures of(FigureScope scope) {
        return knowing(scope).map(source -> source.figures(scope)).reduce(SourcedFigures.NONE, SourcedFigures::and);
    }

    /** Registered cases the report could tell; none when its table asks for none. */
    public List<TypicalCase> typicalCases(Obligation owed, ReportTable table) {
        if (table.caseColumns().isEmpty()) {
            return List.of();
        }
        FigureScope scope = scope(owed, table);
        return knowing(scope)
                .flatMap(source -> source.typicalCases(scope).stream())
                .toList();
    }

    /** Those that have rows of the unit, found by one statement for all. */
    private Stream<FigureSource> knowing(FigureScope scope) {
        if (sources.isEmpty()) {
            return Stream.empty();
        }
        String each = IntStream.range(0, sources.size())
                .mapToObj(i -> "exists (select 1 from " + sources.get(i).rowsOfUnit() + ") as knows" + i)
                .collect(Collectors.joining(", "));
        Map<String, Object> answers = jdbc.sql("select " + each)
                .param("campaign", scope.campaignId())
                .param("unit", scope.unitId())
                .query()
                .singleRow();
        return IntStream.range(0, sources.size())
                .filter(i -> Boolean.TRUE.equals(answers.get("knows" + i)))
                .mapToObj(sources::get);
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
