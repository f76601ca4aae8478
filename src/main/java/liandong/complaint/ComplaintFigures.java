package liandong.complaint;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import liandong.reporting.FigureScope;
import liandong.reporting.FigureSource;
import liandong.reporting.SourcedFigures;
import liandong.reporting.SourcedFigures.Figure;
import liandong.reporting.SourcedFigures.Origin;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The line about complaints below the grid, from the register (投诉举报自动汇总): of the handling unit only. A unit that has
 * registered no complaint at all is told nothing.
 */
@Component
class ComplaintFigures implements FigureSource {

    /** Codes of the fields in {@code forms/tables}; a table without one leaves it out. */
    private static final Map<String, ComplaintCounter> FIELDS = Map.of(
            "C_RECEIVED", ComplaintCounter.RECEIVED,
            "C_CLOSED", ComplaintCounter.CLOSED,
            "C_PENALISED", ComplaintCounter.PENALISED,
            "C_FEEDBACK", ComplaintCounter.ANSWERED,
            "C_SATISFIED", ComplaintCounter.SATISFIED,
            "R_RECEIVED", ComplaintCounter.RECEIVED,
            "R_CLOSED", ComplaintCounter.CLOSED,
            "R_REWARDED", ComplaintCounter.REWARDED);

    private final JdbcClient jdbc;
    private final ComplaintWords words;

    ComplaintFigures(JdbcClient jdbc, ComplaintWords words) {
        this.jdbc = jdbc;
        this.words = words;
    }

    @Override
    public String rowsOfUnit() {
        return "complaint where campaign_id = :campaign and owner_unit_id = :unit";
    }

    @Override
    public SourcedFigures figures(FigureScope scope) {
        List<Figure> figures = FIELDS.entrySet().stream()
                .map(field -> figure("fields." + field.getKey(), field.getValue(), scope))
                .toList();
        return new SourcedFigures(figures, List.of());
    }

    private Figure figure(String address, ComplaintCounter counter, FigureScope scope) {
        ComplaintFilter behind =
                ComplaintFilter.behind(scope.campaignId(), scope.unitId(), counter, scope.from(), scope.to());
        Map<String, Object> parameters = new HashMap<>();
        List<Origin> origins = jdbc
                .sql("select * from complaint c where true" + behind.sql(parameters) + " order by c.id")
                .params(parameters)
                .query(Complaints::map)
                .list()
                .stream()
                .map(one -> new Origin(one.id(), words.title(one), "/complaints/" + one.id()))
                .toList();
        return new Figure(address, BigDecimal.valueOf(origins.size()), origins, behind.link(), null);
    }
}
