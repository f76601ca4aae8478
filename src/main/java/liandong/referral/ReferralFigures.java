package liandong.referral;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import liandong.casework.CaseColumns;
import liandong.casework.CaseLinks;
import liandong.reporting.FigureScope;
import liandong.reporting.FigureSource;
import liandong.reporting.SourcedFigures;
import liandong.reporting.SourcedFigures.Figure;
import liandong.reporting.SourcedFigures.Origin;
import liandong.shared.BusinessTime;
import liandong.shared.Instants;
import org.springframework.stereotype.Component;

/**
 * How many cases a unit referred to the police in a period (移送公安自动汇总), by the day the letter went out: registered ones
 * in the column in which they count, and all of them for the rule that compares the row with the register.
 */
@Component
class ReferralFigures implements FigureSource {

    private static final String NAME = "CRIMINAL_REFERRALS";
    private static final String LINK = "/referrals?tab=sent";
    private static final String SENT =
            "r.campaign_id = :campaign and r.owner_unit_id = :unit and r.letter_no is not null";
    private static final String IN_PERIOD = SENT
            + " and exists (select 1 from referral_entry e where e.referral_id = r.id and e.what = 'send'"
            + " and e.happened_at >= :from and e.happened_at < :until) order by r.id";

    private final CriminalReferrals referrals;
    private final CaseLinks links;
    private final CaseColumns columns;
    private final ReferralWords words;

    ReferralFigures(CriminalReferrals referrals, CaseLinks links, CaseColumns columns, ReferralWords words) {
        this.referrals = referrals;
        this.links = links;
        this.columns = columns;
        this.words = words;
    }

    @Override
    public String rowsOfUnit() {
        return "criminal_referral r where " + SENT;
    }

    @Override
    public SourcedFigures figures(FigureScope scope) {
        Map<String, Object> parameters = new HashMap<>(Map.of("campaign", scope.campaignId(), "unit", scope.unitId()));
        Map<Long, Set<Long>> casesOf = links.of(
                CriminalReferral.KIND,
                referrals.list(SENT, parameters).stream()
                        .map(CriminalReferral::id)
                        .toList());
        Map<Long, String> columnOf = columns.of(
                scope.tableId(), casesOf.values().stream().flatMap(Set::stream).toList());
        parameters.put("from", start(scope.from()));
        parameters.put("until", start(scope.to().plusDays(1)));
        Collection<Counted> counted = counted(referrals.list(IN_PERIOD, parameters), casesOf, columnOf);
        Stream<Figure> cells = Set.copyOf(columnOf.values()).stream().sorted().map(column -> {
            List<Origin> origins = origins(counted, one -> one.column().equals(column));
            return new Figure("grid.TRANSFER." + column, number(origins), origins, LINK, null);
        });
        List<Origin> all = origins(counted, one -> true);
        return new SourcedFigures(
                Stream.concat(cells, Stream.of(Figure.total(NAME, number(all), all, LINK)))
                        .toList(),
                List.of());
    }

    /** @param column empty for a referral that rests on no registered case */
    private record Counted(String column, Origin origin) {}

    /** A case that is referred twice counts once. */
    private Collection<Counted> counted(
            List<CriminalReferral> sent, Map<Long, Set<Long>> casesOf, Map<Long, String> columnOf) {
        Map<String, Counted> counted = new LinkedHashMap<>();
        for (CriminalReferral one : sent) {
            Origin origin = new Origin(one.id(), words.title(one), "/referrals/" + one.id());
            Set<Long> cases = casesOf.getOrDefault(one.id(), Set.of());
            if (cases.isEmpty()) {
                counted.put("referral:" + one.id(), new Counted("", origin));
            }
            for (long id : cases) {
                String column = columnOf.get(id);
                if (column != null) {
                    counted.putIfAbsent("case:" + id, new Counted(column, origin));
                }
            }
        }
        return counted.values();
    }

    private static List<Origin> origins(Collection<Counted> counted, Predicate<Counted> which) {
        return counted.stream().filter(which).map(Counted::origin).toList();
    }

    private static BigDecimal number(List<Origin> origins) {
        return BigDecimal.valueOf(origins.size());
    }

    private static Object start(LocalDate day) {
        return Instants.db(day.atStartOfDay(BusinessTime.ZONE).toInstant());
    }
}
