package liandong.reporting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import liandong.campaign.Campaign;
import liandong.campaign.CampaignPart;
import liandong.campaign.CampaignPlan;
import liandong.campaign.CampaignPlan.PeriodDue;
import liandong.campaign.CampaignPlan.ReportingPlan;
import liandong.campaign.CampaignPlan.SummaryPlan;
import liandong.campaign.MovedDay;
import liandong.campaign.PlanChange;
import liandong.campaign.PlanComparison;
import liandong.campaign.PlanDay;
import liandong.campaign.PlanProblem;
import liandong.campaign.PlanRevision;
import liandong.campaign.PlannedParticipants;
import liandong.campaign.PreviewLine;
import liandong.shared.BusinessTime;
import liandong.shared.WorkingCalendar;
import liandong.table.ReportTable;
import liandong.table.ReportTables;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The reports of a campaign (信息报送部分): monthly reports, interim and final summaries. */
@Component
class ReportingPart implements CampaignPart {

    private final ItemOpening opening;
    private final PeriodMoves moves;
    private final ReportingRevisions revisions;
    private final ReportingItems items;
    private final ItemPeriods periods;
    private final Rounds rounds;
    private final ReportTables tables;
    private final WorkingCalendar calendar;
    private final BusinessTime time;
    private final Words words;
    private final ApplicationEventPublisher events;

    ReportingPart(
            ItemOpening opening,
            PeriodMoves moves,
            ReportingRevisions revisions,
            ReportingItems items,
            ItemPeriods periods,
            Rounds rounds,
            ReportTables tables,
            WorkingCalendar calendar,
            BusinessTime time,
            Words words,
            ApplicationEventPublisher events) {
        this.opening = opening;
        this.moves = moves;
        this.revisions = revisions;
        this.items = items;
        this.periods = periods;
        this.rounds = rounds;
        this.tables = tables;
        this.calendar = calendar;
        this.time = time;
        this.words = words;
        this.events = events;
    }

    @Override
    public List<PlanProblem> validate(CampaignPlan plan) {
        Stream<PlanProblem> monthly = plan.reporting().stream()
                .filter(item -> namesNoReport(item.tables()))
                .map(item -> noReport("reporting", item.id()));
        Stream<PlanProblem> summaries = plan.summaries().stream()
                .filter(item -> namesNoReport(item.tables()))
                .map(item -> noReport("summaries", item.id()));
        return Stream.concat(monthly, summaries).toList();
    }

    private boolean namesNoReport(List<String> tableIds) {
        return !tableIds.isEmpty()
                && tableIds.stream().flatMap(id -> tables.find(id).stream()).noneMatch(ReportTable::isReport);
    }

    private static PlanProblem noReport(String section, String id) {
        return new PlanProblem(0, "%s[id=%s].tables".formatted(section, id), "reporting.problem.no-report-table");
    }

    @Override
    public List<PreviewLine> preview(CampaignPlan plan, PlannedParticipants participants) {
        List<PreviewLine> lines = new ArrayList<>();
        for (ReportingPlan item : plan.reporting()) {
            int units = units(participants, item.fromClasses(), null);
            for (PeriodDue period : item.periods()) {
                String text = ReportingItem.titleOf(words, item.name(), period.period());
                lines.add(line(plan, "reporting.preview.monthly", text, units, period.nominalDue(), false));
            }
        }
        for (SummaryPlan item : plan.summaries()) {
            int units = units(participants, item.fromClasses(), item.fromUnit());
            lines.add(
                    line(plan, "reporting.preview.summary", item.name(), units, item.nominalDue(), item.dueProposed()));
        }
        return lines;
    }

    private PreviewLine line(
            CampaignPlan plan, String group, String text, int units, LocalDate nominalDue, boolean proposed) {
        LocalDate due = calendar.effective(nominalDue, plan.policy().holiday());
        String note = proposed ? words.of("reporting.preview.proposed") : null;
        if (!time.now().isBefore(WorkingCalendar.endOf(due))) {
            note = words.of("reporting.preview.past");
        }
        return new PreviewLine(words.of(group), text, units, nominalDue, due, note);
    }

    private static int units(PlannedParticipants participants, List<String> classIds, @Nullable String fromUnit) {
        Set<PlannedParticipants.PlannedUnit> units = new HashSet<>();
        classIds.forEach(id -> units.addAll(participants.byClass().getOrDefault(id, List.of())));
        participants.units().stream()
                .filter(unit -> unit.planUnitId().equals(fromUnit))
                .forEach(units::add);
        return units.size();
    }

    @Override
    public void open(Campaign campaign, CampaignPlan plan) {
        Map<String, Long> before = items.ofCampaign(campaign.id()).stream()
                .collect(Collectors.toMap(ReportingItem::code, ReportingItem::id));
        opening.open(campaign, plan).stream()
                .filter(item -> !before.containsKey(item.code()))
                .forEach(item -> events.publishEvent(new ItemScheduled(campaign.id(), item.id())));
    }

    @Override
    public List<PlanDay> movableDays(long campaignId) {
        return moves.movableDays(campaignId);
    }

    @Override
    public List<MovedDay> previewMoves(long campaignId, Map<String, LocalDate> wanted) {
        return moves.preview(campaignId, wanted);
    }

    @Override
    public void move(PlanChange change, Map<String, LocalDate> wanted) {
        moves.move(change, wanted);
    }

    @Override
    public List<MovedDay> previewRecount(long campaignId, WorkingCalendar calendar) {
        return moves.previewRecount(campaignId, calendar);
    }

    @Override
    public void recount(PlanChange change) {
        moves.recount(change);
    }

    @Override
    public PlanComparison compare(PlanRevision revision) {
        return revisions.compare(revision);
    }

    @Override
    public void revise(PlanRevision revision, PlanChange change) {
        revisions.revise(revision, change);
    }

    @Override
    public Optional<String> obstacleToClosing(long campaignId) {
        long toCome = items.ofCampaign(campaignId).stream()
                .flatMap(item -> periods.of(item.id()).stream())
                .filter(period -> period.roundId() == null)
                .count();
        List<String> running = rounds.ofCampaign(campaignId).stream()
                .filter(round -> round.endedAt() == null)
                .map(CollectionRound::title)
                .toList();
        if (toCome == 0 && running.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                running.isEmpty()
                        ? words.of("reporting.obstacle.to-come", String.valueOf(toCome))
                        : words.of("reporting.obstacle.running", String.join("、", running)));
    }
}
