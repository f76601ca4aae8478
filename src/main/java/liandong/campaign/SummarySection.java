package liandong.campaign;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import liandong.campaign.CampaignPlan.SummaryPlan;
import org.jspecify.annotations.Nullable;

/** Reads the interim and final summaries of a plan (总结) and who lays whose together. */
final class SummarySection {

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
        items.forEach(this::add);
        items.forEach(this::checkCompiles);
        return new ArrayList<>(summaries.values());
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
                        item.textOrNull("compiles"),
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

    private Due due(PlanField item) {
        PlanField due = item.get("due");
        Optional<LocalDate> written = due.date("dueDate");
        if (written.isPresent()) {
            return new Due(written.get(), false);
        }
        LocalDate proposed = due.date("proposedDefault")
                .or(() -> due.get("month").month().map(month -> month.atEndOfMonth()))
                .orElse(campaignTo);
        notes.remark(due, "due-proposed", item.text("name"), proposed);
        return new Due(proposed, true);
    }

    private void checkCompiles(PlanField item) {
        PlanField field = item.get("compiles");
        SummaryPlan summary = summaries.get(item.text("id"));
        if (field.text().isEmpty() || summary == null) {
            return;
        }
        SummaryPlan child = summaries.get(field.text());
        if (child == null) {
            notes.problem(field, "unknown-summary", field.text(), String.join("、", summaries.keySet()));
        } else if (isInCircle(summary.id())) {
            notes.problem(field, "circle", field.text());
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
