package liandong.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import javax.sql.DataSource;
import liandong.campaign.CampaignMother;
import liandong.campaign.CampaignMother.Launched;
import liandong.campaign.Campaigns;
import liandong.campaign.Participant;
import liandong.document.AttachmentPurpose;
import liandong.document.Attachments;
import liandong.document.UploadGuard;
import liandong.engine.DueJobs;
import liandong.organization.Capability;
import liandong.organization.Unit;
import liandong.organization.Viewer;
import liandong.rehearsal.RehearsalTime;
import liandong.shared.BusinessTime;
import liandong.worklist.InvariantChecker;
import liandong.worklist.MatterTrail;
import liandong.worklist.WorkItem;
import liandong.worklist.Worklist;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A campaign whose member suspects crimes, with police that have accounts and police that have none (移送公安测试). */
@Component
class ReferralMother {

    static final String PLAN = """
            schema: campaign-plan/v1
            id: referral-2021
            title: 移送公安方案
            campaignName: 移送公安行动
            region: "310000"
            period: {from: 2021-07-01, to: 2021-12-31}
            units:
              - {id: HC, name: 市卫生健康委, kind: HEALTH, role: LEAD}
              - {id: AMR, name: 市市场监管局, kind: MARKET_REGULATION, role: MEMBER}
              - {id: PSB, name: 市公安局, kind: PUBLIC_SECURITY, role: MEMBER}
            phases: []
            reporting: []
            summaries: []
            """;

    /** Police that the register does not know. */
    static final String ELSEWHERE = "市公安局水上分局";

    private final CampaignMother mother;
    private final Campaigns campaigns;
    final ReferralWriting writing;
    final ReferralDesk desk;
    final CriminalReferrals referrals;
    private final Attachments attachments;
    private final UploadGuard guard;
    private final Worklist worklist;
    private final RehearsalTime time;
    private final DueJobs jobs;
    private final HistoryService history;
    private final JdbcClient jdbc;
    private final MatterTrail trail;
    private final DataSource database;

    ReferralMother(
            CampaignMother mother,
            Campaigns campaigns,
            ReferralWriting writing,
            ReferralDesk desk,
            CriminalReferrals referrals,
            Attachments attachments,
            UploadGuard guard,
            Worklist worklist,
            RehearsalTime time,
            DueJobs jobs,
            HistoryService history,
            JdbcClient jdbc,
            DataSource database,
            MatterTrail trail) {
        this.mother = mother;
        this.campaigns = campaigns;
        this.writing = writing;
        this.desk = desk;
        this.referrals = referrals;
        this.attachments = attachments;
        this.guard = guard;
        this.worklist = worklist;
        this.time = time;
        this.jobs = jobs;
        this.history = history;
        this.jdbc = jdbc;
        this.trail = trail;
        this.database = database;
    }

    /** Who works for a unit. */
    record Office(long unit, String name, Viewer liaison, Viewer head) {}

    record Scene(
            long campaignId,
            Viewer officer,
            Office amr,
            Office police,
            Viewer procurator,
            long procuratorate,
            Viewer stranger) {}

    Scene scene() {
        Unit procuratorate = mother.unit("310000", "PROCURATORATE", "市人民检察院");
        Launched launched = mother.launched(PLAN, "310000", "市卫生健康委");
        return new Scene(
                launched.id(),
                launched.officer(),
                office(launched.id(), "AMR"),
                office(launched.id(), "PSB"),
                mother.person(Capability.OBSERVER, procuratorate),
                procuratorate.key(),
                mother.person(Capability.LIAISON, mother.unit("310000", "POST", "市邮政管理局")));
    }

    private Office office(long campaignId, String planUnit) {
        Participant unit = campaigns.participants(campaignId).stream()
                .filter(one -> one.planUnitId().equals(planUnit))
                .findFirst()
                .orElseThrow();
        Unit stored = mother.byId(unit.unitId());
        return new Office(
                unit.unitId(),
                unit.unitName(),
                mother.person(Capability.LIAISON, stored),
                mother.person(Capability.UNIT_HEAD, stored));
    }

    static ReferralFacts facts(String police) {
        return new ReferralFacts(
                "某某美容工作室",
                "非法行医罪",
                "两次行政处罚后再次非法行医，查获注射用肉毒素三十支。",
                "张某 沪执001\n李某 沪执002",
                null,
                police,
                null,
                "市人民检察院",
                "罚款五万元",
                Map.of(Enclosure.LETTER, 1, Enclosure.REPORT, 1, Enclosure.ITEMS, 2, Enclosure.PENALTY, 1),
                "无需检验");
    }

    long written(Scene scene, String police) {
        return writing.begin(scene.amr().liaison(), scene.campaignId(), ReferralWriting.Origin.NONE, facts(police));
    }

    /** Put before the head. */
    long handedIn(Scene scene, String police) {
        long id = written(scene, police);
        writing.handIn(scene.amr().liaison(), id, version(id), facts(police));
        return id;
    }

    /** With the police of the register. */
    long sent(Scene scene) {
        return sent(scene, scene.police().name());
    }

    long sent(Scene scene, String police) {
        long id = handedIn(scene, police);
        head(scene, id, ReferralAct.APPROVE);
        agency(scene, id, ReferralAct.SEND);
        return id;
    }

    /** The police have it and found it complete. */
    long accepted(Scene scene) {
        long id = sent(scene);
        police(scene, id, ReferralAct.SIGN, ReferralAct.FIND_COMPLETE);
        return id;
    }

    long notFiled(Scene scene) {
        long id = accepted(scene);
        police(scene, id, ReferralAct.NOT_FILE);
        return id;
    }

    void agency(Scene scene, long id, ReferralAct... acts) {
        for (ReferralAct act : acts) {
            act(scene.amr().liaison(), id, act, answer());
        }
    }

    void head(Scene scene, long id, ReferralAct act) {
        act(scene.amr().head(), id, act, answer());
    }

    void police(Scene scene, long id, ReferralAct... acts) {
        for (ReferralAct act : acts) {
            act(scene.police().liaison(), id, act, answer());
        }
    }

    void act(Viewer viewer, long id, ReferralAct act, ReferralAnswer answer) {
        desk.act(viewer, id, version(id), act, answer);
    }

    /** With everything any act wants, now. */
    static ReferralAnswer answer() {
        return new ReferralAnswer(null, "沪字〔2021〕1号", null, "王某", ExtensionGround.ECONOMIC, "说明");
    }

    static ReferralAnswer at(String shanghai) {
        ReferralAnswer full = answer();
        return new ReferralAnswer(instant(shanghai), full.paperNo(), null, full.name(), full.ground(), full.note());
    }

    static ReferralAnswer on(ExtensionGround ground) {
        return new ReferralAnswer(null, "", null, "", ground, "经批准");
    }

    void scan(Scene scene, long id) {
        BufferedImage image = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
        image.setRGB(1, 1, (int) System.nanoTime());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        attachments.add(
                scene.amr().liaison(),
                "referral",
                id,
                AttachmentPurpose.SOURCE,
                guard.check("文书.png", bytes.toByteArray()));
    }

    CriminalReferral get(long id) {
        return referrals.get(id);
    }

    ReferralState state(long id) {
        return get(id).state();
    }

    int version(long id) {
        return get(id).version();
    }

    /** The end of the time for the step it stands at, in Shanghai. */
    String dueAt(long id) {
        return get(id).dueAt().atZone(BusinessTime.ZONE).toLocalDateTime().toString();
    }

    /** The one piece of work that is open about it. */
    WorkItem openWork(long id) {
        WorkItem item = worklist.find(state(id).step(), id).orElseThrow();
        assertThat(item.isOpen()).isTrue();
        return item;
    }

    List<Long> owners(long id) {
        return trail.owners("/referrals/" + id);
    }

    static Instant instant(String shanghai) {
        return LocalDateTime.parse(shanghai).atZone(BusinessTime.ZONE).toInstant();
    }

    void moveTo(String shanghai) {
        moveTo(instant(shanghai));
    }

    void moveTo(Instant instant) {
        time.moveTo(instant);
        jobs.run();
    }

    Instant now() {
        return time.now();
    }

    /** Codes of what happened, oldest first. */
    List<String> course(long id) {
        return jdbc.sql("select what from referral_entry where referral_id = :id order by id")
                .param("id", id)
                .query(String.class)
                .list();
    }

    /** The matter filed for the meeting about it: whether it is settled, and how. */
    List<String> agenda(long id) {
        return trail.agenda("REFERRAL", id);
    }

    /** Subjects of the mails filed about it for that unit. */
    List<String> mails(long id, long unit) {
        return trail.mails("referral", id, unit);
    }

    /** Digest lines about it, as unit:role:rung. */
    List<String> digest(long id) {
        return trail.digest("/referrals/" + id);
    }

    /** Elements that its processes went through. */
    List<String> passed(long id) {
        return history
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(String.valueOf(id))
                .list()
                .stream()
                .filter(instance -> List.of("criminal-referral", "police-decision", "filing-remedy")
                        .contains(instance.getProcessDefinitionKey()))
                .map(HistoricProcessInstance::getId)
                .flatMap(instance ->
                        history.createHistoricActivityInstanceQuery().processInstanceId(instance).list().stream())
                .map(HistoricActivityInstance::getActivityId)
                .toList();
    }

    void ended(long id, ReferralState state, String... elements) {
        assertThat(state(id)).isEqualTo(state);
        assertThat(passed(id)).contains(elements);
        assertThat(owners(id)).isEmpty();
        holds();
    }

    /** Whatever the invariants say is so. */
    void holds() {
        trail.holds("referral");
    }

    List<String> broken() {
        return new InvariantChecker(database)
                .check().stream()
                        .map(InvariantChecker.Violation::rule)
                        .filter(rule -> rule.contains("referral"))
                        .toList();
    }
}
