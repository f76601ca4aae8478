package liandong.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import liandong.campaign.CampaignPlan;
import liandong.campaign.CampaignPlan.Policy;
import liandong.campaign.Campaigns;
import liandong.campaign.WorkbookByMail;
import liandong.engine.DueJobs;
import liandong.notification.OutboxPump;
import liandong.notification.RehearsalMailbox;
import liandong.organization.Capability;
import liandong.organization.Directory;
import liandong.rehearsal.RehearsalTime;
import liandong.reporting.ReportEscalated;
import liandong.shared.BusinessTime;
import liandong.shared.HolidayPolicy;
import liandong.shared.Instants;
import liandong.worklist.WorkItem;
import liandong.worklist.Worklist;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes running campaigns with a lead, a peer and a subordinate for tests of meetings (会议测试). */
@Component
class MeetingMother {

    private static final AtomicLong NEXT = new AtomicLong(900_000);

    private final Directory directory;
    private final Campaigns campaigns;
    private final MeetingPart part;
    private final Meetings meetings;
    private final AgendaItems items;
    private final LiaisonMeetings conduct;
    private final MeetingDecisions decisions;
    private final Worklist worklist;
    private final RehearsalTime time;
    private final DueJobs jobs;
    private final OutboxPump outbox;
    private final RehearsalMailbox mailbox;
    private final HistoryService history;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;

    MeetingMother(
            Directory directory,
            Campaigns campaigns,
            MeetingPart part,
            Meetings meetings,
            AgendaItems items,
            LiaisonMeetings conduct,
            MeetingDecisions decisions,
            Worklist worklist,
            RehearsalTime time,
            DueJobs jobs,
            OutboxPump outbox,
            RehearsalMailbox mailbox,
            HistoryService history,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            JdbcClient jdbc) {
        this.directory = directory;
        this.campaigns = campaigns;
        this.part = part;
        this.meetings = meetings;
        this.items = items;
        this.conduct = conduct;
        this.decisions = decisions;
        this.worklist = worklist;
        this.time = time;
        this.jobs = jobs;
        this.outbox = outbox;
        this.mailbox = mailbox;
        this.history = history;
        this.events = events;
        this.transaction = transaction;
        this.jdbc = jdbc;
    }

    /** A running campaign with its units. */
    record Scene(long campaignId, long lead, long peer, long district, long stranger) {}

    Scene campaign() {
        return campaign(LocalDate.of(2021, 12, 31));
    }

    /** A running campaign until that day, its first meeting planned. */
    Scene campaign(LocalDate until) {
        long n = NEXT.incrementAndGet();
        long lead = unit("310000", "市卫生健康委" + n);
        long peer = unit("310000", "市市场监管局" + n);
        long district = unit("310101", "黄浦区卫生健康委" + n);
        long stranger = unit("310000", "市无关单位" + n);
        long campaignId = insert(n, lead, until);
        participant(campaignId, lead, "LEAD", false);
        participant(campaignId, peer, "MEMBER", true);
        participant(campaignId, district, "SUBORDINATE", false);
        open(campaignId, until);
        return new Scene(campaignId, lead, peer, district, stranger);
    }

    /** As the launch does: in its own transaction. */
    void open(long campaignId, LocalDate until) {
        inTransaction(() -> part.open(campaigns.find(campaignId).orElseThrow(), plan(until)));
    }

    private long unit(String region, String name) {
        long id = directory.findOrCreateUnit(region, "HEALTH", name, null).key();
        directory.createAccount(
                "liaison" + id,
                name + "联络员",
                Capability.LIAISON,
                "liaison" + id + "@meeting.test",
                "not-a-pass-1",
                List.of(id));
        directory.createAccount(
                "officer" + id,
                name + "经办",
                Capability.OFFICER,
                "officer" + id + "@meeting.test",
                "not-a-pass-1",
                List.of(id));
        return id;
    }

    private long insert(long n, long lead, LocalDate until) {
        jdbc.sql("""
                insert into campaign (plan_id, name, title, lead_unit_id, region_code, starts_on, ends_on, holiday_policy, state,
                    planned_units, launch_token, launched_at)
                values ('test', :name, '方案', :lead, '310000', date '2021-07-01', :until, 'NEXT_WORKDAY', 'RUNNING', 3, :name,
                    timestamp with time zone '2021-08-05 00:30:00+00')""")
                .param("name", "行动" + n)
                .param("lead", lead)
                .param("until", until)
                .update();
        return jdbc.sql("select id from campaign where launch_token = :name")
                .param("name", "行动" + n)
                .query(Long.class)
                .single();
    }

    private void participant(long campaignId, long unitId, String role, boolean peer) {
        jdbc.sql("insert into participant (campaign_id, unit_id, plan_unit_id, role, peer)"
                        + " values (:campaign, :unit, :role, :role, :peer)")
                .param("campaign", campaignId)
                .param("unit", unitId)
                .param("role", role)
                .param("peer", peer)
                .update();
    }

    static CampaignPlan plan(LocalDate until, CampaignPlan.MeetingPlan... meetings) {
        return new CampaignPlan(
                "test",
                "方案",
                "行动",
                null,
                "310000",
                LocalDate.of(2021, 7, 1),
                until,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(meetings),
                List.of(),
                List.of(),
                new Policy(HolidayPolicy.NEXT_WORKDAY, 2, 3, 5, 5, WorkbookByMail.LINK_ONLY, List.of()));
    }

    void close(Scene scene) {
        inTransaction(() -> part.close(scene.campaignId()));
    }

    void inTransaction(Runnable act) {
        transaction.executeWithoutResult(status -> act.run());
    }

    void extend(Scene scene, LocalDate until) {
        jdbc.sql("update campaign set ends_on = :until where id = :id")
                .param("until", until)
                .param("id", scene.campaignId())
                .update();
    }

    void markClosed(Scene scene) {
        jdbc.sql("update campaign set state = 'CLOSED' where id = :id")
                .param("id", scene.campaignId())
                .update();
    }

    /** An overdue report of the district is sent to the meeting; returns its obligation. */
    long escalate(Scene scene) {
        long obligation = NEXT.incrementAndGet();
        escalate(scene, obligation);
        return obligation;
    }

    void escalate(Scene scene, long obligation) {
        publish(new ReportEscalated(scene.campaignId(), obligation, scene.district(), "8月工作月报", "应于9月6日前报送，逾期未报"));
    }

    void publish(Object event) {
        inTransaction(() -> events.publishEvent(event));
    }

    /** That obligation stays open until then. */
    void lock(long obligation, String at) {
        jdbc.sql("update obligation set lock_at = :at where id = :id")
                .param("at", Instants.db(at(at)))
                .param("id", obligation)
                .update();
    }

    LocalDate effectiveDue(long obligation) {
        return jdbc.sql("select effective_due from obligation where id = :id")
                .param("id", obligation)
                .query(LocalDate.class)
                .single();
    }

    List<Meeting> meetingsOf(Scene scene) {
        return meetings.ofCampaign(scene.campaignId());
    }

    Meeting meeting(Scene scene, int number) {
        return meetingsOf(scene).stream()
                .filter(meeting -> meeting.number() == number)
                .findFirst()
                .orElseThrow();
    }

    List<AgendaItem> agenda(Scene scene, int number) {
        return items.ofMeeting(meeting(scene, number).id());
    }

    List<AgendaItem> waiting(Scene scene) {
        return items.waiting(List.of(scene.campaignId()));
    }

    /** Time passes until the agenda of the meeting is drafted. */
    void draftAgenda(Scene scene, int number) {
        moveTo(conduct.planningAt(meeting(scene, number).id()));
    }

    /** Drafted, confirmed for that hour, invitations sent. */
    void convene(Scene scene, int number, String at) {
        draftAgenda(scene, number);
        conduct.convene(meeting(scene, number).id(), at(at), "市卫生健康委三楼会议室", List.of());
        jobs.run();
    }

    /** Convened and its hour has come. */
    void begin(Scene scene, int number, String at) {
        convene(scene, number, at);
        moveTo(at(at));
    }

    /** Everybody came; the same decision on every matter. */
    void decide(Scene scene, int number, DecisionKind kind, Long owner, LocalDate due) {
        Meeting meeting = meeting(scene, number);
        List<Resolution> resolutions = items.ofMeeting(meeting.id()).stream()
                .map(item -> new Resolution(item.id(), kind, "会上议定。", owner, due))
                .toList();
        decisions.record(meeting.id(), List.of(new Attendance(scene.peer(), true, "王某")), resolutions);
        jobs.run();
    }

    void approveMinutes(Scene scene, int number) {
        Meeting meeting = meeting(scene, number);
        conduct.approveMinutes(meeting.id(), meeting.version(), String.valueOf(meeting.minutes()));
        jobs.run();
    }

    WorkItem openWork(String source, long id) {
        WorkItem item = worklist.find(source, id).orElseThrow();
        assertThat(item.isOpen()).as(source + " is open").isTrue();
        return item;
    }

    boolean hasOpenWork(String source, long id) {
        return worklist.openTask(source, id).isPresent();
    }

    void moveTo(Instant instant) {
        time.moveTo(instant);
        jobs.run();
    }

    void moveTo(String shanghai) {
        moveTo(at(shanghai));
    }

    static Instant at(String shanghai) {
        return LocalDateTime.parse(shanghai).atZone(BusinessTime.ZONE).toInstant();
    }

    /** Mails of this scene's liaison that have left by now. */
    List<MimeMessage> mailsTo(long unitId) throws Exception {
        outbox.drain();
        String address = "liaison" + unitId + "@meeting.test";
        return mailbox.mails().stream()
                .filter(mail -> {
                    try {
                        return mail.getAllRecipients()[0].toString().contains(address);
                    } catch (jakarta.mail.MessagingException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .toList();
    }

    /** What the digests tell a unit about one piece of work, in the order it was filed. */
    List<String> digestKeys(String itemKey) {
        return jdbc.sql("select reminder_key from digest_line where item_key = :key order by id")
                .param("key", itemKey)
                .query(String.class)
                .list();
    }

    boolean hasEnded(String process, long id) {
        return history.createHistoricProcessInstanceQuery()
                        .processDefinitionKey(process)
                        .processInstanceBusinessKey(String.valueOf(id))
                        .finished()
                        .count()
                == 1;
    }

    List<String> passed(String process, long id) {
        String instance = history.createHistoricProcessInstanceQuery()
                .processDefinitionKey(process)
                .processInstanceBusinessKey(String.valueOf(id))
                .singleResult()
                .getId();
        return history.createHistoricActivityInstanceQuery().processInstanceId(instance).finished().list().stream()
                .map(HistoricActivityInstance::getActivityId)
                .toList();
    }
}
