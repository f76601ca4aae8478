package liandong.referral;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import liandong.casework.CaseColumns;
import liandong.reporting.FigureScope;
import liandong.reporting.FigureSource;
import liandong.reporting.SourcedFigures;
import liandong.reporting.SourcedFigures.Figure;
import liandong.reporting.SourcedFigures.Origin;
import liandong.shared.BusinessTime;
import liandong.shared.Instants;
import org.springframework.stereotype.Component;

/**
 * How many registered cases a unit referred to the police in a period (移送公安自动汇总), by the day the letter went out and
 * the column in which the case counts.
 */
@Component
class ReferralFigures implements FigureSource {

    private static final String SENT = "r.campaign_id = :campaign and r.owner_unit_id = :unit"
            + " and r.case_id is not null and r.letter_no is not null";
    private static final String IN_PERIOD = SENT
            + " and exists (select 1 from referral_entry e where e.referral_id = r.id and e.what = 'send'"
            + " and e.happened_at >= :from and e.happened_at < :until) order by r.id";

    private final CriminalReferrals referrals;
    private final CaseColumns columns;
    private final ReferralWords words;

    ReferralFigures(CriminalReferrals referrals, CaseColumns columns, ReferralWords words) {
        this.referrals = referrals;
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
        List<CriminalReferral> all = referrals.list(SENT, parameters);
        Map<Long, String> columnOf = columns.of(
                scope.tableId(),
                all.stream()
                        .map(CriminalReferral::caseId)
                        .filter(Objects::nonNull)
                        .toList());
        parameters.put("from", start(scope.from()));
        parameters.put("until", start(scope.to().plusDays(1)));
        List<CriminalReferral> sent = referrals.list(IN_PERIOD, parameters);
        return new SourcedFigures(
                Set.copyOf(columnOf.values()).stream()
                        .sorted()
                        .map(column -> figure(column, sent, columnOf))
                        .toList(),
                List.of());
    }

    /** A case that is referred twice counts once. */
    private Figure figure(String column, List<CriminalReferral> sent, Map<Long, String> columnOf) {
        Map<Long, Origin> counted = sent.stream()
                .filter(one -> column.equals(columnOf.get(Objects.requireNonNull(one.caseId()))))
                .collect(Collectors.toMap(
                        one -> Objects.requireNonNull(one.caseId()),
                        one -> new Origin(one.id(), words.title(one), "/referrals/" + one.id()),
                        (first, again) -> first));
        return new Figure(
                "grid.TRANSFER." + column,
                BigDecimal.valueOf(counted.size()),
                List.copyOf(counted.values()),
                "/referrals?tab=sent",
                null);
    }

    private static Object start(LocalDate day) {
        return Instants.db(day.atStartOfDay(BusinessTime.ZONE).toInstant());
    }
}
