package liandong.transfer;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import liandong.reporting.FigureScope;
import liandong.reporting.FigureSource;
import liandong.reporting.SourcedFigures;
import liandong.reporting.SourcedFigures.Figure;
import liandong.reporting.SourcedFigures.Origin;
import liandong.shared.BusinessTime;
import liandong.shared.Instants;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The figure of reports about transfers (移送网信部门不良信息): pieces of information that went out in the period and were not
 * taken back.
 */
@Component
class TransferFigures implements FigureSource {

    private static final String FIELD = "fields.NET_INFO_OUT";
    private static final String NAME = "INTERNET_TRANSFERS";

    private final JdbcClient jdbc;

    TransferFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private static final String SENT = """
            t.campaign_id = :campaign and t.owner_unit_id = :unit and t.sendings > 0
            and t.state not in ('ENDED', 'WITHDRAWN', 'WRITING', 'DETERMINING')""";

    private record Sent(long id, String number, LocalDate day, long items) {}

    @Override
    public String rowsOfUnit() {
        return "info_transfer t where " + SENT;
    }

    @Override
    public SourcedFigures figures(FigureScope scope) {
        List<Sent> within =
                sent(scope).stream().filter(one -> scope.contains(one.day())).toList();
        BigDecimal sum =
                within.stream().map(one -> BigDecimal.valueOf(one.items())).reduce(BigDecimal.ZERO, BigDecimal::add);
        List<Origin> origins = within.stream()
                .map(one -> new Origin(one.id(), one.number(), "/transfers/" + one.id()))
                .collect(Collectors.toList());
        String link = "/transfers?tab=sent&campaign=" + scope.campaignId();
        return new SourcedFigures(List.of(new Figure(FIELD, sum, origins, link, NAME)), List.of());
    }

    /** On the day it first counted: one that was returned counts when it goes out again. */
    private List<Sent> sent(FigureScope scope) {
        return jdbc.sql("select t.id, t.slip_no, t.sent_at, count(i.id) as items"
                        + " from info_transfer t join transfer_item i on i.transfer_id = t.id where " + SENT
                        + " group by t.id, t.slip_no, t.sent_at order by t.sent_at desc, t.id desc")
                .params(Map.of("campaign", scope.campaignId(), "unit", scope.unitId()))
                .query((row, number) -> new Sent(
                        row.getLong("id"),
                        row.getString("slip_no"),
                        Instants.read(row, "sent_at").atZone(BusinessTime.ZONE).toLocalDate(),
                        row.getLong("items")))
                .list();
    }
}
