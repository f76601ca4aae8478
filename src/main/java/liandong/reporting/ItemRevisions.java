package liandong.reporting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import liandong.campaign.CampaignPlan;
import liandong.campaign.Participant;
import liandong.campaign.PlanComparison;
import liandong.campaign.PlanDifference;
import liandong.campaign.PlanProblem;
import liandong.campaign.PlanRevision;
import liandong.shared.BusinessTime;
import liandong.table.ReportTable;
import liandong.table.ReportTables;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a new version of the plan changes in what is to be reported (报送事项变更比对): items, senders, periods, days. */
@Component
class ItemRevisions {

    private final ReportingItems items;
    private final ItemPeriods periods;
    private final ReportTables tables;
    private final Words words;
    private final BusinessTime time;

    ItemRevisions(ReportingItems items, ItemPeriods periods, ReportTables tables, Words words, BusinessTime time) {
        this.items = items;
        this.periods = periods;
        this.tables = tables;
        this.words = words;
        this.time = time;
    }

    PlanComparison compare(PlanRevision revision) {
        Map<String, ReportingItem> rows = rows(revision);
        Map<String, PlannedItem> before = PlannedItem.of(revision.before());
        Map<String, PlannedItem> after = PlannedItem.of(revision.after());
        List<PlanDifference> differences = new ArrayList<>();
        List<PlanProblem> problems = new ArrayList<>();
        after.forEach((id, item) -> {
            PlannedItem was = before.get(id);
            if (was != null) {
                compare(revision, was, item, Objects.requireNonNull(rows.get(id)), differences, problems);
            } else if (rows.containsKey(id)) {
                problems.add(new PlanProblem(0, item.path("id"), "reporting.version.id-used", List.of(id)));
            } else {
                differences.add(difference(item.name(), null, told(item), reporters(revision, item)));
            }
        });
        before.forEach((id, item) -> {
            boolean begun = periods.of(Objects.requireNonNull(rows.get(id)).id()).stream()
                    .anyMatch(period -> period.roundId() != null);
            if (!after.containsKey(id) && begun) {
                problems.add(new PlanProblem(0, item.section(), "reporting.version.item-begun", List.of(item.name())));
            } else if (!after.containsKey(id)) {
                differences.add(difference(item.name(), told(item), null, reporters(revision, item)));
            }
        });
        return new PlanComparison(differences, List.of(), problems);
    }

    private void compare(
            PlanRevision revision,
            PlannedItem before,
            PlannedItem after,
            ReportingItem row,
            List<PlanDifference> differences,
            List<PlanProblem> problems) {
        before.fixed().forEach((field, was) -> {
            if (!Objects.equals(was, after.fixed().get(field))) {
                problems.add(new PlanProblem(0, after.path(field), "reporting.version.fixed", List.of(after.name())));
            }
        });
        if (!before.classIds().equals(after.classIds())) {
            differences.add(difference(
                    words.of("reporting.version.senders", after.name()),
                    names(revision.before(), before.classIds()),
                    names(revision.after(), after.classIds()),
                    Set.of()));
        }
        if (!before.asksTheSameAs(after)) {
            compareTables(revision, before, after, row, differences, problems);
        }
        Map<String, ItemPeriod> known = byCode(row);
        after.periods().forEach((code, due) -> {
            if (!before.periods().containsKey(code)) {
                if (due.isBefore(time.today())) {
                    problems.add(new PlanProblem(
                            0, after.path("schedule"), "reporting.version.period-past", List.of(code, due)));
                }
                differences.add(difference(title(after, code), null, due.toString(), reporters(revision, after)));
            }
        });
        before.periods().forEach((code, due) -> {
            ItemPeriod period = Objects.requireNonNull(known.get(code));
            if (!after.periods().containsKey(code) && period.roundId() != null) {
                problems.add(new PlanProblem(
                        0, after.path("schedule"), "reporting.version.period-begun", List.of(title(after, code))));
            } else if (!after.periods().containsKey(code)) {
                differences.add(difference(title(after, code), due.toString(), null, reporters(revision, before)));
            }
        });
    }

    private void compareTables(
            PlanRevision revision,
            PlannedItem before,
            PlannedItem after,
            ReportingItem row,
            List<PlanDifference> differences,
            List<PlanProblem> problems) {
        Map<String, ItemPeriod> known = byCode(row);
        Optional<String> first = after.periods().keySet().stream()
                .filter(code -> !known.containsKey(code)
                        || Objects.requireNonNull(known.get(code)).roundId() == null)
                .findFirst();
        if (first.isEmpty()) {
            problems.add(new PlanProblem(
                    0, after.path("tables"), "reporting.version.no-period-left", List.of(after.name())));
        } else {
            differences.add(difference(
                    words.of("reporting.version.table", title(after, first.get())),
                    asked(before),
                    asked(after),
                    reporters(revision, after)));
        }
    }

    private String asked(PlannedItem item) {
        return Stream.concat(
                        item.tables().stream()
                                .flatMap(id -> tables.find(id).stream())
                                .map(ReportTable::title),
                        item.contents().stream())
                .collect(Collectors.joining("、"));
    }

    /** Due days that the new version states otherwise than the one in force, and that are not so already. */
    Map<String, LocalDate> movedDays(PlanRevision revision) {
        Map<String, ReportingItem> rows = rows(revision);
        Map<String, PlannedItem> after = PlannedItem.of(revision.after());
        Map<String, LocalDate> wanted = new HashMap<>();
        PlannedItem.of(revision.before()).forEach((id, before) -> {
            Map<String, ItemPeriod> known = byCode(Objects.requireNonNull(rows.get(id)));
            PlannedItem now = after.get(id);
            before.periods().forEach((code, was) -> {
                LocalDate is = now == null ? null : now.periods().get(code);
                ItemPeriod period = Objects.requireNonNull(known.get(code));
                if (is != null && !is.equals(was) && !is.equals(period.nominalDue())) {
                    wanted.put(PlannedPeriod.code(period), is);
                }
            });
        });
        return wanted;
    }

    /** The items of the campaign as they are reported by the new version, those that are added not among them. */
    List<ReportingItem> afterwards(PlanRevision revision) {
        Map<String, PlannedItem> after = PlannedItem.of(revision.after());
        return items.ofCampaign(revision.campaign().id()).stream()
                .map(item -> after.containsKey(item.code())
                        ? item.from(
                                Objects.requireNonNull(after.get(item.code())).classIds())
                        : item)
                .toList();
    }

    private Map<String, ReportingItem> rows(PlanRevision revision) {
        return items.ofCampaign(revision.campaign().id()).stream()
                .collect(Collectors.toMap(ReportingItem::code, Function.identity()));
    }

    private Map<String, ItemPeriod> byCode(ReportingItem row) {
        return periods.of(row.id()).stream().collect(Collectors.toMap(ItemPeriod::periodCode, Function.identity()));
    }

    private static Set<Long> reporters(PlanRevision revision, PlannedItem item) {
        Set<Long> units = new LinkedHashSet<>();
        revision.participants().stream()
                .filter(one -> one.classes().stream().anyMatch(item.classIds()::contains)
                        || one.planUnitId().equals(item.fixed().get("from")))
                .map(Participant::unitId)
                .forEach(units::add);
        return units;
    }

    private PlanDifference difference(String what, @Nullable String before, @Nullable String after, Set<Long> units) {
        return new PlanDifference(words.of("reporting.version.group"), what, before, after, units);
    }

    private static String names(CampaignPlan plan, List<String> classIds) {
        return plan.classes().stream()
                .filter(group -> classIds.contains(group.id()))
                .map(CampaignPlan.ParticipantClass::name)
                .collect(Collectors.joining("、"));
    }

    private String title(PlannedItem item, String periodCode) {
        return ReportingItem.titleOf(words, item.name(), periodCode);
    }

    private String told(PlannedItem item) {
        return item.periods().values().stream().map(LocalDate::toString).collect(Collectors.joining("、"));
    }
}
