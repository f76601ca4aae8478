package liandong.campaign;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import liandong.campaign.CampaignPlan.Duty;
import liandong.campaign.CampaignPlan.PlanPhase;

/**
 * Reads the responsibility ledger of a plan (职责任务清单): each item becomes a line in the checklist of each unit that
 * answers for it, in the phase its day falls in. An item without a day stands (长期坚持) and is answered for in every
 * phase of action.
 */
final class LedgerSection {

    private static final Set<String> WITHOUT_ACTION = Set.of("MOBILIZATION", "INTERIM_SUMMARY", "SUMMARY");

    private final UnitSection units;
    private final PlanNotes notes;

    LedgerSection(UnitSection units, PlanNotes notes) {
        this.units = units;
        this.notes = notes;
    }

    /** The phases with what the ledger asks for in them. */
    List<PlanPhase> lay(PlanField plan, List<PlanPhase> phases) {
        List<PlanField> items = plan.get("dutyItems").items();
        checkIds(items);
        List<Item> read = items.stream().map(item -> read(item, phases)).toList();
        if (!items.isEmpty() && phases.isEmpty()) {
            notes.remark(plan.get("dutyItems"), "ledger-without-phases");
        }
        return phases.stream()
                .map(phase -> phase.with(read.stream()
                        .filter(item -> item.phases().contains(phase.id()))
                        .flatMap(item -> item.duties().stream())
                        .toList()))
                .toList();
    }

    private record Item(List<String> phases, List<Duty> duties) {}

    private void checkIds(List<PlanField> items) {
        Set<String> ids = new HashSet<>();
        items.stream()
                .filter(item -> !ids.add(item.text("id")))
                .forEach(item -> notes.problem(item.get("id"), "twice", item.text("id")));
    }

    private Item read(PlanField item, List<PlanPhase> phases) {
        List<PlanField> responsible = Stream.of(item.get("unit"), item.get("responsible"))
                .flatMap(field -> field.oneOrMore().stream())
                .toList();
        if (responsible.isEmpty()) {
            notes.problem(item, "nobody-responsible", item.text("title"));
        }
        responsible.forEach(units::checkUnit);
        boolean joint = responsible.size() > 1;
        return new Item(
                when(item.get("due"), phases),
                Stream.iterate(0, i -> i + 1)
                        .limit(responsible.size())
                        .map(i -> new Duty(
                                responsible.get(i).text(),
                                item.text("kind").isEmpty() ? "DUTY" : item.text("kind"),
                                item.text("title"),
                                joint ? i == 0 ? "LEADS" : "JOINS" : null))
                        .toList());
    }

    private List<String> when(PlanField due, List<PlanPhase> phases) {
        if (!due.isPresent()) {
            return standing(phases);
        }
        Optional<PlanPhase> phase = due.text("phase").isEmpty()
                ? due.date("dueDate")
                        .or(() -> due.number("year").stream()
                                .mapToObj(year -> LocalDate.of(year, 12, 31))
                                .findFirst())
                        .flatMap(day -> phases.stream()
                                .filter(one -> !one.to().isBefore(day))
                                .findFirst())
                : phases.stream()
                        .filter(one -> one.id().equals(due.text("phase")))
                        .findFirst();
        if (phase.isEmpty() && !phases.isEmpty()) {
            notes.problem(due, "no-phase-for-day");
        }
        return phase.map(PlanPhase::id).stream().toList();
    }

    private static List<String> standing(List<PlanPhase> phases) {
        List<String> active = phases.stream()
                .filter(phase -> !WITHOUT_ACTION.contains(phase.kind()))
                .map(PlanPhase::id)
                .toList();
        return active.isEmpty()
                ? phases.stream()
                        .skip(Math.max(0, phases.size() - 1))
                        .map(PlanPhase::id)
                        .toList()
                : active;
    }
}
