package liandong.campaign;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import liandong.campaign.CampaignPlan.ParticipantClass;
import liandong.campaign.CampaignPlan.PlanUnit;
import liandong.campaign.CampaignPlan.Selector;
import org.jspecify.annotations.Nullable;

/** Reads the units and participant classes of a plan (参与单位与类别) and resolves names against them. */
final class UnitSection {

    private final PlanNotes notes;
    private final Map<String, PlanUnit> units = new LinkedHashMap<>();
    private final Map<String, ParticipantClass> classes = new LinkedHashMap<>();

    UnitSection(PlanField plan, PlanNotes notes) {
        this.notes = notes;
        readUnits(plan.get("units"));
        plan.get("participantClasses").items().forEach(this::readClass);
    }

    List<PlanUnit> units() {
        return List.copyOf(units.values());
    }

    List<ParticipantClass> classes() {
        return List.copyOf(classes.values());
    }

    /** Who sends: class ids, unit ids, or {@code {units: […]}}. A unit named alone becomes a class of one. */
    List<String> senders(PlanField from) {
        List<PlanField> names = from.node().isObject() ? from.get("units").oneOrMore() : from.oneOrMore();
        if (from.isPresent() && names.isEmpty()) {
            notes.problem(from, "no-sender");
        }
        List<String> found = new ArrayList<>();
        for (PlanField name : names) {
            PlanUnit unit = units.get(name.text());
            if (!classes.containsKey(name.text()) && unit != null) {
                classes.put(unit.id(), new ParticipantClass(unit.id(), unit.name(), List.of(unit.id()), null, null));
            }
            if (classes.containsKey(name.text())) {
                found.add(name.text());
            } else if (!name.text().isEmpty()) {
                notes.unknown(name, "unknown-class", classes.keySet());
            }
        }
        return found;
    }

    /** The unit named by a field, which must be a single one that takes part; null when it is not. */
    @Nullable
    String receiver(PlanField to) {
        if (to.text().isEmpty()) {
            return null;
        }
        PlanUnit unit = units.get(to.text());
        if (unit == null) {
            notes.unknown(to, "unknown-unit", units.keySet());
            return null;
        }
        if (unit.multiplicity() != null || !ParticipantPlanner.takesPart(unit)) {
            notes.problem(to, "not-a-single-unit", unit.name());
            return null;
        }
        return unit.id();
    }

    void checkUnit(PlanField name) {
        if (!name.text().isEmpty() && !units.containsKey(name.text())) {
            notes.unknown(name, "unknown-unit", units.keySet());
        }
    }

    private void readUnits(PlanField list) {
        Set<String> names = new HashSet<>();
        for (PlanField unit : list.items()) {
            String id = unit.text("id");
            if (units.containsKey(id)) {
                notes.problem(unit.get("id"), "twice", id);
            }
            if (!names.add(unit.text("kind") + "/" + unit.text("name"))) {
                notes.problem(unit.get("name"), "twice", unit.text("name"));
            }
            units.put(
                    id,
                    new PlanUnit(
                            id,
                            unit.text("name"),
                            unit.text("kind"),
                            unit.text("role"),
                            unit.textOrNull("class"),
                            unit.textOrNull("parent"),
                            unit.textOrNull("multiplicity"),
                            unit.texts("duties")));
        }
        list.items().forEach(this::checkParent);
        checkLead(list);
    }

    private void checkParent(PlanField unit) {
        checkUnit(unit.get("parent"));
        Set<String> above = new HashSet<>();
        PlanUnit at = units.get(unit.text("id"));
        while (at != null && at.parent() != null && above.add(at.id())) {
            at = units.get(at.parent());
        }
        if (at != null && at.id().equals(unit.text("id")) && !above.isEmpty()) {
            notes.problem(unit.get("parent"), "parent-circle", unit.text("parent"));
        }
    }

    private void checkLead(PlanField list) {
        List<PlanField> leads = list.items().stream()
                .filter(unit -> unit.text("role").equals("LEAD"))
                .toList();
        if (leads.isEmpty() && !list.items().isEmpty()) {
            notes.problem(list, "no-lead");
        }
        leads.stream().skip(1).forEach(lead -> notes.problem(lead.get("role"), "second-lead", lead.text("name")));
        leads.stream()
                .filter(lead -> lead.get("multiplicity").isPresent())
                .forEach(lead -> notes.problem(lead.get("multiplicity"), "not-a-single-unit", lead.text("name")));
    }

    private void readClass(PlanField entry) {
        String id = entry.text("id");
        if (classes.containsKey(id)) {
            notes.problem(entry.get("id"), "twice", id);
        }
        entry.get("units").items().forEach(this::checkUnit);
        classes.put(
                id,
                new ParticipantClass(
                        id,
                        entry.text("name"),
                        entry.texts("units"),
                        entry.get("selector").isPresent() ? selector(entry.get("selector")) : null,
                        entry.number("expectedCount").isPresent()
                                ? Integer.valueOf(entry.number("expectedCount").getAsInt())
                                : null));
    }

    private static Selector selector(PlanField selector) {
        return new Selector(
                selector.texts("kind"),
                selector.texts("level"),
                selector.textOrNull("parentRegion"),
                selector.textOrNull("role"),
                selector.textOrNull("entityType"));
    }
}
