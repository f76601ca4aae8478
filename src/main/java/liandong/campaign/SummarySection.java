package liandong.campaign;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import liandong.campaign.CampaignPlan.SummaryPlan;
import org.jspecify.annotations.Nullable;

/** Reads the interim and final summaries of a plan (总结) and who lays whose together. */
final class SummarySection {

    /** How long after what it lays together a compiled summary is due, where the plan only says that it comes after. */
    private static final int DAYS_TO_COMPILE = 14;

    private final UnitSection units;
    private final PlanTables known;
    private final PlanNotes notes;
    private final LocalDate campaignTo;
    private final Map<String, SummaryPlan> summaries = new LinkedHashMap<>();

    SummarySection(UnitSection units, PlanTables known, PlanNotes notes, LocalDate campaignTo) {
        this.units = units;
        this.known = known;
        this.notes = notes;
        this.campaignTo = campaignTo;
    }

    List<SummaryPlan> read(PlanField plan) {
        List<PlanField> items = plan.get("summaries").items();
        inOrder(items).forEach(this::add);
        items.forEach(this::checkCompiles);
        return new ArrayList<>(summaries.values());
    }

    /** Those that are due after another one behind it, since their day follows from its day. */
    private List<PlanField> inOrder(List<PlanField> items) {
        Set<String> open = items.stream().map(item -> item.text("id")).collect(Collectors.toCollection(HashSet::new));
        List<PlanField> ordered = new ArrayList<>();
        List<PlanField> left = items;
        while (!left.isEmpty()) {
            Map<Boolean, List<PlanField>> waits = left.stream()
                    .collect(Collectors.partitioningBy(
                            item -> open.contains(item.get("due").text("after"))));
            List<PlanField> ready = waits.getOrDefault(false, List.of());
            if (ready.isEmpty()) {
                left.forEach(item -> notes.problem(
                        item.get("due").get("after"), "circle", item.get("due").text("after")));
                return ordered;
            }
            ordered.addAll(ready);
            ready.forEach(item -> open.remove(item.text("id")));
            left = waits.getOrDefault(true, List.of());
        }
        return ordered;
    }

    private void add(PlanField item) {
        if (summaries.containsKey(item.text("id"))) {
            notes.problem(item.get("id"), "twice", item.text("id"));
        }
        List<String> senders = units.senders(item.get("from"));
        String fromUnit = singleUnit(senders);
        Due due = due(item);
        summaries.put(
                item.text("id"),
                new SummaryPlan(
                        item.text("id"),
                        item.text("kind"),
                        item.text("name"),
                        fromUnit == null ? senders : List.of(),
                        fromUnit,
                        units.receiver(item.get("to")),
                        item.get("to").textOrNull("external"),
                        due.day(),
                        due.proposed(),
                        compiles(item),
                        ReportingSection.tables(item, known, notes),
                        item.texts("contents")));
    }

    /** The unit behind a class that was made for it alone. */
    private @Nullable String singleUnit(List<String> senders) {
        boolean alone = senders.size() == 1
                && units.units().stream().anyMatch(unit -> unit.id().equals(senders.get(0)))
                && units.classes().stream()
                        .anyMatch(group -> group.id().equals(senders.get(0))
                                && group.units().equals(senders)
                                && group.selector() == null);
        return alone ? senders.get(0) : null;
    }

    /** What a compiled summary comes after is what it lays together. */
    private static @Nullable String compiles(PlanField item) {
        if (item.textOrNull("compiles") == null && item.text("kind").equals("FINAL_COMPILED")) {
            return item.get("due").textOrNull("after");
        }
        return item.textOrNull("compiles");
    }

    private Due due(PlanField item) {
        PlanField due = item.get("due");
        Optional<LocalDate> written = due.date("dueDate");
        if (written.isPresent()) {
            return new Due(written.get(), false);
        }
        LocalDate proposed = due.date("proposedDefault")
                .or(() -> due.get("month").month().map(month -> month.atEndOfMonth()))
                .or(() -> Optional.ofNullable(summaries.get(due.text("after")))
                        .map(before -> before.nominalDue().plusDays(DAYS_TO_COMPILE)))
                .orElse(campaignTo);
        notes.remark(due, "due-proposed", item.text("name"), proposed);
        return new Due(proposed, true);
    }

    private void checkCompiles(PlanField item) {
        SummaryPlan summary = summaries.get(item.text("id"));
        PlanField after = item.get("due").get("after");
        if (!after.text().isEmpty() && !summaries.containsKey(after.text())) {
            notes.unknown(after, "unknown-summary", summaries.keySet());
        }
        if (summary == null || summary.compiles() == null) {
            return;
        }
        PlanField field = item.get("compiles").text().isEmpty() ? after : item.get("compiles");
        SummaryPlan child = summaries.get(summary.compiles());
        if (child == null) {
            notes.unknown(field, "unknown-summary", summaries.keySet());
        } else if (isInCircle(summary.id())) {
            notes.problem(field, "circle", summary.compiles());
        } else if (summary.nominalDue().isBefore(child.nominalDue())) {
            notes.problem(field, "compiled-before-due", summary.nominalDue(), child.nominalDue());
        }
    }

    private boolean isInCircle(String id) {
        Set<String> seen = new HashSet<>();
        SummaryPlan at = summaries.get(id);
        while (at != null && at.compiles() != null && seen.add(at.id())) {
            at = summaries.get(at.compiles());
        }
        return at != null && at.compiles() != null;
    }

    private record Due(LocalDate day, boolean proposed) {}
}
