package liandong.campaign;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import liandong.campaign.CampaignPlan.HandoffPlan;
import liandong.campaign.CampaignPlan.MeetingPlan;
import liandong.campaign.CampaignPlan.Policy;
import liandong.campaign.CampaignPlan.PublicityPlan;
import liandong.shared.HolidayPolicy;
import liandong.table.ReportTables;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Reads plans (方案) of the schema {@code campaign-plan/v1} and tells all that is wrong with one at once. */
@Component
public class PlanReader {

    private static final int MOST_YEARS = 10;

    private final PlanSchema schema = new PlanSchema();
    private final PlanTables tables;

    @Autowired
    public PlanReader(ReportTables tables) {
        this(PlanTables.of(tables));
    }

    PlanReader(PlanTables tables) {
        this.tables = tables;
    }

    /** Reads a plan's YAML. Writes nothing and evaluates nothing in it. */
    public PlanReading read(String yaml) {
        PlanDocument document = PlanDocument.parse(yaml);
        PlanNotes notes = new PlanNotes();
        notes.problems(document.problems());
        if (!document.root().isObject()) {
            if (document.problems().isEmpty()) {
                notes.problem(PlanField.root(document), "type.object", "");
            }
            return new PlanReading(null, notes.problems(), List.of());
        }
        notes.problems(schema.check(document));
        CampaignPlan plan = plan(PlanField.root(document), notes);
        return new PlanReading(notes.problems().isEmpty() ? plan : null, notes.problems(), notes.remarks());
    }

    private CampaignPlan plan(PlanField plan, PlanNotes notes) {
        PlanField period = plan.get("period");
        LocalDate to = period.date("to").orElse(period.date("from").orElse(LocalDate.EPOCH));
        LocalDate from = period.date("from").orElse(to);
        PhaseSection.checkOrder(period, from, to, notes);
        if (to.isAfter(from.plusYears(MOST_YEARS))) {
            notes.problem(period.get("to"), "lasts-too-long", MOST_YEARS, from);
        }
        UnitSection units = new UnitSection(plan, notes);
        var phases = new LedgerSection(units, notes).lay(plan, PhaseSection.read(plan, notes));
        var reporting = new ReportingSection(units, tables, notes, from, to).read(plan);
        var summaries = new SummarySection(units, tables, notes, to).read(plan);
        return new CampaignPlan(
                plan.text("id"),
                plan.text("title"),
                plan.text("campaignName"),
                plan.textOrNull("docNumber"),
                plan.text("region"),
                from,
                to,
                plan.date("issuedOn").orElse(null),
                units.units(),
                units.classes(),
                phases,
                reporting,
                summaries,
                meetings(plan, units),
                handoffs(plan),
                publicity(plan),
                policy(plan.get("policy"), notes));
    }

    private static List<MeetingPlan> meetings(PlanField plan, UnitSection units) {
        return plan.get("meetings").items().stream()
                .map(meeting -> {
                    units.checkUnit(meeting.get("convener"));
                    String cadence = meeting.text("cadence");
                    return new MeetingPlan(
                            meeting.text("kind"),
                            meeting.text("name"),
                            meeting.textOrNull("convener"),
                            cadence.isEmpty() ? "UNSPECIFIED" : cadence,
                            meeting.texts("agenda"));
                })
                .toList();
    }

    private static List<HandoffPlan> handoffs(PlanField plan) {
        return plan.get("handoffs").items().stream()
                .map(handoff -> new HandoffPlan(
                        handoff.text("kind"), handoff.text("from"), handoff.text("to"), handoff.text("trigger")))
                .toList();
    }

    private static List<PublicityPlan> publicity(PlanField plan) {
        return plan.get("publicity").items().stream()
                .map(one ->
                        new PublicityPlan(one.text("kind"), one.text("cadence"), one.text("by"), one.text("content")))
                .toList();
    }

    private static Policy policy(PlanField policy, PlanNotes notes) {
        List<String> proposed = new ArrayList<>();
        HolidayPolicy holiday = Optional.of(policy.text("holiday"))
                .filter(written ->
                        List.of("NONE", "NEXT_WORKDAY", "PREVIOUS_WORKDAY").contains(written))
                .map(HolidayPolicy::valueOf)
                .orElseGet(() -> {
                    proposed.add("holiday");
                    return HolidayPolicy.NEXT_WORKDAY;
                });
        for (String field : List.of("lockAfter", "statisticsCutOff")) {
            if (policy.get(field).isPresent()) {
                notes.remark(policy.get(field), "policy-not-used", field);
            }
        }
        return new Policy(
                holiday,
                workdays(policy, "reviewWorkdays", 2, proposed),
                workdays(policy, "headAfterWorkdays", 3, proposed),
                workdays(policy, "meetingAfterWorkdays", 5, proposed),
                workdays(policy, "graceWorkdays", 5, proposed),
                workbookByMail(policy.text("workbookByMail"), proposed),
                List.copyOf(proposed));
    }

    private static WorkbookByMail workbookByMail(String written, List<String> proposed) {
        return Arrays.stream(WorkbookByMail.values())
                .filter(choice -> choice.name().equals(written))
                .findFirst()
                .orElseGet(() -> {
                    proposed.add("workbookByMail");
                    return WorkbookByMail.LINK_ONLY;
                });
    }

    private static int workdays(PlanField policy, String field, int proposal, List<String> proposed) {
        OptionalInt written = policy.number(field);
        if (written.isEmpty()) {
            proposed.add(field);
        }
        return written.orElse(proposal);
    }
}
