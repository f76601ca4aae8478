package liandong.campaign;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import liandong.campaign.CampaignPlan.PlanPhase;

/** Reads the phases of a plan (阶段); they may overlap, and there may be none. */
final class PhaseSection {

    private PhaseSection() {}

    static List<PlanPhase> read(PlanField plan, PlanNotes notes) {
        List<PlanPhase> phases = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (PlanField phase : plan.get("phases").items()) {
            if (!ids.add(phase.text("id"))) {
                notes.problem(phase.get("id"), "twice", phase.text("id"));
            }
            Optional<LocalDate> from = phase.date("from");
            Optional<LocalDate> to = phase.date("to");
            if (from.isPresent() && to.isPresent()) {
                checkOrder(phase, from.get(), to.get(), notes);
                phases.add(new PlanPhase(
                        phase.text("id"),
                        kind(phase, notes),
                        phase.text("name"),
                        from.get(),
                        to.get(),
                        phase.texts("requires"),
                        List.of()));
            }
        }
        return phases;
    }

    static void checkOrder(PlanField field, LocalDate from, LocalDate to, PlanNotes notes) {
        if (to.isBefore(from)) {
            notes.problem(field.get("to"), "ends-before-start", to, from);
        }
    }

    private static String kind(PlanField phase, PlanNotes notes) {
        String kind = phase.text("kind");
        if (kind.isEmpty()) {
            kind = PhaseKinds.guess(phase.text("name"));
            notes.remark(phase.get("name"), "phase-kind-guessed", phase.text("name"), kind);
        }
        return kind;
    }
}
