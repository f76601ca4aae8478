package liandong.campaign;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import liandong.campaign.CampaignPlan.ParticipantClass;
import liandong.organization.Directory;
import liandong.shared.BusinessTime;
import liandong.shared.Refused;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Checks plans and shows what launching them would do (方案校验与启动预览); writes nothing. */
@Service
@Transactional(readOnly = true)
public class PlanDesk {

    /** Opening notice, three days before, on the morning of the due day. */
    private static final int REMINDERS_BEFORE_DUE = 3;

    private static final int MOST_PARTICIPANTS = 50_000;

    private final PlanReader reader;
    private final ParticipantPlanner planner;
    private final Directory directory;
    private final ObjectProvider<CampaignPart> parts;
    private final BusinessTime time;

    PlanDesk(
            PlanReader reader,
            ParticipantPlanner planner,
            Directory directory,
            ObjectProvider<CampaignPart> parts,
            BusinessTime time) {
        this.reader = reader;
        this.planner = planner;
        this.directory = directory;
        this.parts = parts;
        this.time = time;
    }

    /** The plan with the lead's choices, or everything that is wrong with it, the parts' objections included. */
    public PlanReading check(String yaml, MemberChoices choices) {
        PlanReading read = reader.read(yaml);
        if (read.plan() == null) {
            return read;
        }
        CampaignPlan plan;
        try {
            plan = choices.applyTo(read.plan());
        } catch (Refused refused) {
            return new PlanReading(
                    null,
                    List.of(new PlanProblem(0, "", refused.messageKey(), List.of(refused.arguments()))),
                    read.remarks());
        }
        PlanDocument document = PlanDocument.parse(yaml);
        List<PlanProblem> problems =
                objections(plan).stream().map(document::placed).toList();
        return new PlanReading(problems.isEmpty() ? plan : null, problems, read.remarks());
    }

    private List<PlanProblem> objections(CampaignPlan plan) {
        List<PlanProblem> problems = new ArrayList<>(regionProblems(plan));
        if (problems.isEmpty()) {
            problems.addAll(memberProblems(plan, planner.work(plan)));
            parts.orderedStream().forEach(part -> problems.addAll(part.validate(plan)));
        }
        return problems;
    }

    public CampaignPreview preview(PlanReading reading) {
        CampaignPlan plan = reading.valid();
        PlannedParticipants participants = planner.work(plan);
        List<PreviewLine> lines = parts.orderedStream()
                .flatMap(part -> part.preview(plan, participants).stream())
                .toList();
        List<PreviewLine> reported =
                lines.stream().filter(line -> line.nominalDue() != null).toList();
        int reports = reported.stream().mapToInt(PreviewLine::units).sum();
        long checklists = plan.phases().stream()
                .filter(phase -> !phase.to().isBefore(time.today()))
                .flatMap(phase -> participants.units().stream()
                        .filter(unit ->
                                phase.asks(unit.planUnitId(), unit.role().equals("LEAD"))))
                .count();
        List<LocalDate> dues = reported.stream()
                .map(line -> line.effectiveDue() == null ? line.nominalDue() : line.effectiveDue())
                .filter(Objects::nonNull)
                .sorted(Comparator.naturalOrder())
                .toList();
        return new CampaignPreview(
                plan,
                participants,
                Stream.concat(reading.remarks().stream(), memberRemarks(plan, participants).stream())
                        .toList(),
                lines,
                MemberChoices.candidates(plan),
                (int) participants.units().stream()
                        .filter(unit -> unit.unitId() == null)
                        .count(),
                reports + (int) checklists,
                reports * REMINDERS_BEFORE_DUE,
                dues.stream().findFirst().orElse(null),
                (int) dues.stream().filter(due -> due.isBefore(time.today())).count());
    }

    private List<PlanProblem> regionProblems(CampaignPlan plan) {
        return directory.region(plan.region()).isPresent()
                ? List.of()
                : List.of(new PlanProblem(0, "region", "campaign.plan.problem.unknown-region", List.of(plan.region())));
    }

    private static List<PlanProblem> memberProblems(CampaignPlan plan, PlannedParticipants participants) {
        int units = participants.units().size();
        if (units > MOST_PARTICIPANTS) {
            return List.of(new PlanProblem(
                    0, "units", "campaign.plan.problem.too-many-participants", List.of(units, MOST_PARTICIPANTS)));
        }
        Stream<PlanProblem> reporting = plan.reporting().stream()
                .flatMap(item -> withoutMembers(participants, "reporting", item.id(), item.name(), item.fromClasses()));
        Stream<PlanProblem> summaries = plan.summaries().stream()
                .flatMap(item -> withoutMembers(participants, "summaries", item.id(), item.name(), item.fromClasses()));
        return Stream.concat(reporting, summaries).toList();
    }

    private static Stream<PlanProblem> withoutMembers(
            PlannedParticipants participants, String section, String id, String name, List<String> groups) {
        return groups.stream()
                .filter(group ->
                        participants.byClass().getOrDefault(group, List.of()).isEmpty())
                .map(group -> new PlanProblem(
                        0,
                        "%s[id=%s].from".formatted(section, id),
                        "campaign.plan.problem.class-without-members",
                        List.of(group, name)));
    }

    private static List<PlanProblem> memberRemarks(CampaignPlan plan, PlannedParticipants participants) {
        List<PlanProblem> remarks = new ArrayList<>();
        for (ParticipantClass group : plan.classes()) {
            int members =
                    participants.byClass().getOrDefault(group.id(), List.of()).size();
            if (group.expectedCount() != null && group.expectedCount() != members) {
                remarks.add(new PlanProblem(
                        0,
                        "participantClasses",
                        "campaign.plan.remark.count-differs",
                        List.of(group.name(), group.expectedCount(), members)));
            }
        }
        plan.units().stream()
                .filter(unit -> participants.units().stream()
                        .noneMatch(planned -> planned.planUnitId().equals(unit.id())))
                .forEach(unit -> remarks.add(
                        new PlanProblem(0, "units", "campaign.plan.remark.not-registered", List.of(unit.name()))));
        return remarks;
    }
}
