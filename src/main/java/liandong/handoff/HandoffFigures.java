package liandong.handoff;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import liandong.handoff.HandoffLists.Tab;
import liandong.reporting.FigureScope;
import liandong.reporting.FigureSource;
import liandong.reporting.SourcedFigures;
import liandong.reporting.SourcedFigures.Figure;
import liandong.reporting.SourcedFigures.Origin;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How many clues a unit handed off and received in a period (移送线索自动汇总, R60), by the day of the first letter and of the
 * signed receipt. Where a unit never did either, it is told nothing.
 */
@Component
class HandoffFigures implements FigureSource {

    private final JdbcClient jdbc;
    private final HandoffWords words;

    HandoffFigures(JdbcClient jdbc, HandoffWords words) {
        this.jdbc = jdbc;
        this.words = words;
    }

    @Override
    public String rowsOfUnit() {
        return """
                clue_handoff h where h.letters > 0 and h.campaign_id = :campaign and (h.owner_unit_id = :unit
                    or exists (select 1 from handoff_letter l where l.handoff_id = h.id and l.owner_unit_id = :unit)
                    or exists (select 1 from handoff_joint_unit j where j.handoff_id = h.id and j.owner_unit_id = :unit))""";
    }

    @Override
    public SourcedFigures figures(FigureScope scope) {
        List<Figure> figures = Stream.concat(
                        figure("CLUES_OUT", Tab.SENT, scope, "CLUES_OUT"),
                        figure("CLUES_IN", Tab.RECEIVED, scope, null))
                .toList();
        return new SourcedFigures(figures, List.of());
    }

    /** @param name under which the table's own rules know it */
    private Stream<Figure> figure(String field, Tab tab, FigureScope scope, @Nullable String name) {
        Map<String, Object> parameters =
                new HashMap<>(Map.of("campaign", scope.campaignId(), "viewerUnits", List.of(scope.unitId())));
        String all = " from clue_handoff h where h.letters > 0 and h.campaign_id = :campaign and " + tab.condition();
        if (!exists(all, parameters)) {
            return Stream.empty();
        }
        parameters.putAll(new HandoffPeriod(scope.from(), scope.to()).parameters());
        List<Origin> origins = found("select h.*" + all + " and " + tab.dated() + " order by h.id", parameters).stream()
                .map(one -> new Origin(one.id(), words.title(one), "/handoffs/" + one.id()))
                .toList();
        String link = "/handoffs?tab=" + tab.code() + "&campaign=" + scope.campaignId() + "&from=" + scope.from()
                + "&to=" + scope.to();
        return Stream.of(new Figure("fields." + field, BigDecimal.valueOf(origins.size()), origins, link, name));
    }

    private boolean exists(String from, Map<String, Object> parameters) {
        return jdbc.sql("select count(*)" + from)
                        .params(parameters)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private List<ClueHandoff> found(String sql, Map<String, Object> parameters) {
        return jdbc.sql(sql).params(parameters).query(ClueHandoffs::map).list();
    }
}
