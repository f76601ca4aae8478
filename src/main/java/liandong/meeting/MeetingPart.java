package liandong.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import liandong.campaign.Campaign;
import liandong.campaign.CampaignPart;
import liandong.campaign.CampaignPlan;
import liandong.campaign.CampaignPlan.MeetingPlan;
import liandong.campaign.CampaignPlan.PlanUnit;
import liandong.campaign.Campaigns;
import liandong.campaign.MovedDay;
import liandong.campaign.PlanChange;
import liandong.campaign.PlanComparison;
import liandong.campaign.PlanDifference;
import liandong.campaign.PlanProblem;
import liandong.campaign.PlanRevision;
import liandong.campaign.PlannedParticipants;
import liandong.campaign.PreviewLine;
import liandong.shared.BusinessTime;
import liandong.shared.WorkingCalendar;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The liaison meetings of a campaign (会商部分): every campaign has them, monthly where its plan gives no cadence. */
@Component
class MeetingPart implements CampaignPart {

    private final Campaigns campaigns;
    private final Meetings meetings;
    private final ActionItems actions;
    private final ActionItemRecount recount;
    private final MeetingPlanning planning;
    private final Agenda agenda;
    private final MeetingTimes times;
    private final MeetingWords words;
    private final BusinessTime time;
    private final ApplicationEventPublisher events;

    MeetingPart(
            Campaigns campaigns,
            Meetings meetings,
            ActionItems actions,
            ActionItemRecount recount,
            MeetingPlanning planning,
            Agenda agenda,
            MeetingTimes times,
            MeetingWords words,
            BusinessTime time,
            ApplicationEventPublisher events) {
        this.campaigns = campaigns;
        this.meetings = meetings;
        this.actions = actions;
        this.recount = recount;
        this.planning = planning;
        this.agenda = agenda;
        this.times = times;
        this.words = words;
        this.time = time;
        this.events = events;
    }

    @Override
    public List<PlanProblem> validate(CampaignPlan plan) {
        List<String> known = plan.units().stream().map(PlanUnit::id).toList();
        List<PlanProblem> problems = new ArrayList<>();
        for (int i = 0; i < plan.meetings().size(); i++) {
            String convener = plan.meetings().get(i).convener();
            if (convener != null && !known.contains(convener)) {
                problems.add(new PlanProblem(
                        0,
                        "meetings[%d].convener".formatted(i),
                        "meeting.problem.unknown-convener",
                        List.of(convener)));
            }
        }
        return problems;
    }

    @Override
    public List<PreviewLine> preview(CampaignPlan plan, PlannedParticipants participants) {
        LocalDate first = times.first(time.today());
        String name = MeetingPlanning.liaisonMeetings(plan).stream()
                .findFirst()
                .map(MeetingPlan::name)
                .orElseGet(() -> words.say("meeting.preview.default-name"));
        String cadence = words.say("meeting.cadence." + MeetingPlanning.cadence(plan));
        String note =
                MeetingPlanning.isCadenceStated(plan) ? "meeting.preview.first-proposed" : "meeting.preview.proposed";
        return List.of(new PreviewLine(
                words.say("meeting.preview.group"),
                words.say("meeting.preview.line", name, cadence),
                participants.units().size(),
                null,
                first,
                words.say(note)));
    }

    @Override
    public void open(Campaign campaign, CampaignPlan plan) {
        planning.planFirst(campaign, plan);
    }

    /** Another cadence holds for the meetings planned from now on; the one already planned keeps its day. */
    @Override
    public PlanComparison compare(PlanRevision revision) {
        Cadence was = MeetingPlanning.cadence(revision.before());
        Cadence is = MeetingPlanning.cadence(revision.after());
        return was == is
                ? PlanComparison.NONE
                : PlanComparison.of(new PlanDifference(
                        words.say("meeting.preview.group"),
                        words.say("meeting.cadence"),
                        words.say("meeting.cadence." + was),
                        words.say("meeting.cadence." + is),
                        revision.unitIds()));
    }

    /** A campaign that was extended may have no meeting before it any more. */
    @Override
    public void revise(PlanRevision revision, PlanChange change) {
        meetings.cadence(change.campaignId(), MeetingPlanning.cadence(revision.after()));
        campaigns.find(change.campaignId()).ifPresent(planning::ensureNext);
    }

    @Override
    public List<MovedDay> previewRecount(long campaignId, WorkingCalendar calendar) {
        return recount.preview(campaignId, calendar);
    }

    @Override
    public void recount(PlanChange change) {
        recount.apply(change);
    }

    /** Open action items and a meeting held without approved minutes hinder; a planned meeting does not. */
    @Override
    public Optional<String> obstacleToClosing(long campaignId) {
        List<ActionItem> open = actions.open(campaignId);
        if (!open.isEmpty()) {
            String titles = String.join(
                    "、", open.stream().map(ActionItem::title).limit(3).toList());
            return Optional.of(words.say("meeting.obstacle.actions", open.size(), titles));
        }
        Instant now = time.now();
        return meetings.ofCampaign(campaignId).stream()
                .filter(meeting -> meeting.isUnfinished(now))
                .findFirst()
                .map(meeting -> words.say("meeting.obstacle.minutes", meeting.number()));
    }

    @Override
    public void close(long campaignId) {
        agenda.lapse(campaignId, words.say("meeting.cancelled.campaign-closed"));
        meetings.ofCampaign(campaignId).stream()
                .filter(MeetingPlanning::isComing)
                .forEach(meeting -> events.publishEvent(new MeetingCalledOff(meeting.id())));
    }
}
