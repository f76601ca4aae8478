package liandong.casework;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import liandong.organization.Directory;
import liandong.organization.Unit;
import liandong.reporting.FigureScope;
import liandong.reporting.FigureSource;
import liandong.reporting.SourcedFigures;
import liandong.reporting.SourcedFigures.Elsewhere;
import liandong.reporting.SourcedFigures.Figure;
import liandong.reporting.SourcedFigures.Origin;
import liandong.reporting.TypicalCase;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Figures of reports from the register of cases (案件自动汇总): what was decided in the period, with the responsible unit only.
 * A unit that has registered no case at all is told nothing.
 */
@Component
class CaseFigures implements FigureSource {

    private static final String TOOK_PART =
            "exists (select 1 from case_joint_unit j where j.case_id = c.id and j.unit_id = :unit)";

    /** With any one of the unit's own cases, which tells that it uses the register. */
    private static final String IN_SCOPE =
            "c.campaign_id = :campaign and (c.owner_unit_id = :unit or " + TOOK_PART + ")" + """
             and (c.decided_on between :from and :to or c.exposed_on between :from and :to
                or c.id = (select min(o.id) from case_record o where o.campaign_id = :campaign and o.owner_unit_id = :unit))
            order by c.decided_on desc, c.id desc""";

    private final CaseRecords records;
    private final Violations violations;
    private final CaseStories stories;
    private final Directory directory;

    CaseFigures(CaseRecords records, Violations violations, CaseStories stories, Directory directory) {
        this.records = records;
        this.violations = violations;
        this.stories = stories;
        this.directory = directory;
    }

    @Override
    public String rowsOfUnit() {
        return "case_record c where c.campaign_id = :campaign and (c.owner_unit_id = :unit or " + TOOK_PART + ")";
    }

    @Override
    public SourcedFigures figures(FigureScope scope) {
        List<ViolationFile> files = violations.about(scope.tableId());
        if (files.isEmpty()) {
            return SourcedFigures.NONE;
        }
        List<CaseRecord> all = inScope(scope);
        List<CaseRecord> own = own(all, scope);
        List<Figure> figures = own.isEmpty()
                ? List.of()
                : files.stream().flatMap(file -> figures(file, own, scope)).toList();
        return new SourcedFigures(figures, elsewhere(all, scope));
    }

    @Override
    public List<TypicalCase> typicalCases(FigureScope scope) {
        String unit = directory.unit(scope.unitId()).map(Unit::name).orElse("");
        return own(inScope(scope), scope).stream()
                .filter(one -> within(scope, one.facts().dates().decidedOn()))
                .map(one -> stories.of(one, unit))
                .toList();
    }

    private Stream<Figure> figures(ViolationFile file, List<CaseRecord> own, FigureScope scope) {
        List<CaseRecord> decided = own.stream()
                .filter(one -> within(scope, one.facts().dates().decidedOn()))
                .toList();
        List<Figure> figures = new ArrayList<>();
        file.rows()
                .forEach((row, measure) -> columns(file).forEach(column -> {
                    List<CaseRecord> here = decided.stream()
                            .filter(one ->
                                    file.column(one).filter(column::equals).isPresent())
                            .toList();
                    String link = link(scope, "&row=" + measure + "&column=" + column);
                    figures.add(figure(
                            "grid." + row + "." + column,
                            here,
                            link,
                            null,
                            one -> measure.amount(one.facts().penalty())));
                }));
        ViolationFile.Exposed exposed = file.exposed();
        if (exposed != null) {
            List<CaseRecord> here = own.stream()
                    .filter(one -> within(scope, one.facts().dates().exposedOn()))
                    .toList();
            String link = link(scope, "&exposed=true");
            figures.add(figure("fields." + exposed.field(), here, link, exposed.figure(), one -> BigDecimal.ONE));
        }
        return figures.stream();
    }

    private static Figure figure(
            String address,
            List<CaseRecord> some,
            String link,
            @Nullable String name,
            Function<CaseRecord, BigDecimal> amount) {
        List<CaseRecord> counted =
                some.stream().filter(one -> amount.apply(one).signum() != 0).toList();
        BigDecimal sum = counted.stream().map(amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Figure(
                address, sum, counted.stream().map(CaseFigures::origin).toList(), link, name);
    }

    private static List<String> columns(ViolationFile file) {
        return file.types().stream()
                .flatMap(type -> Stream.of(SubjectKind.values()).map(type::column))
                .filter(column -> column != null)
                .distinct()
                .toList();
    }

    private List<Elsewhere> elsewhere(List<CaseRecord> all, FigureScope scope) {
        List<CaseRecord> others = all.stream()
                .filter(one -> one.ownerUnitId() != scope.unitId())
                .filter(one -> within(scope, one.facts().dates().decidedOn()))
                .toList();
        if (others.isEmpty()) {
            return List.of();
        }
        Map<Long, String> units =
                directory.unitNames(others.stream().map(CaseRecord::ownerUnitId).collect(Collectors.toSet()));
        return others.stream()
                .map(one -> new Elsewhere(origin(one), units.getOrDefault(one.ownerUnitId(), "")))
                .toList();
    }

    private List<CaseRecord> inScope(FigureScope scope) {
        return records.list(
                IN_SCOPE,
                Map.of("campaign", scope.campaignId(), "unit", scope.unitId(), "from", scope.from(), "to", scope.to()));
    }

    private static List<CaseRecord> own(List<CaseRecord> all, FigureScope scope) {
        return all.stream().filter(one -> one.ownerUnitId() == scope.unitId()).toList();
    }

    private static boolean within(FigureScope scope, @Nullable LocalDate day) {
        return day != null && scope.contains(day);
    }

    private static Origin origin(CaseRecord one) {
        return new Origin(one.id(), one.facts().title(), "/cases/" + one.id());
    }

    private static String link(FigureScope scope, String more) {
        return "/cases?campaign=" + scope.campaignId() + "&owner=" + scope.unitId() + "&from=" + scope.from() + "&to="
                + scope.to() + more;
    }
}
