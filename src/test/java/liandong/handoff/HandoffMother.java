package liandong.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import liandong.campaign.CampaignMother;
import liandong.campaign.CampaignMother.Launched;
import liandong.campaign.Campaigns;
import liandong.campaign.Participant;
import liandong.document.AttachmentPurpose;
import liandong.document.Attachments;
import liandong.document.UploadGuard;
import liandong.engine.DueJobs;
import liandong.organization.Capability;
import liandong.organization.Viewer;
import liandong.rehearsal.RehearsalTime;
import liandong.shared.BusinessTime;
import liandong.worklist.MatterTrail;
import liandong.worklist.WorkItem;
import liandong.worklist.Worklist;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A campaign of a lead and four members, and clues on their way between them (移送测试). */
@Component
class HandoffMother {

    static final String PLAN = """
            schema: campaign-plan/v1
            id: handoff-2021
            title: 移送方案
            campaignName: 移送行动
            region: "310000"
            period: {from: 2021-07-01, to: 2021-12-31}
            units:
              - {id: HC, name: 市卫生健康委, kind: HEALTH, role: LEAD}
              - {id: AMR, name: 市市场监管局, kind: MARKET_REGULATION, role: MEMBER}
              - {id: MPA, name: 市药品监管局, kind: DRUG_REGULATION, role: MEMBER}
              - {id: CUSTOMS, name: 上海海关, kind: CUSTOMS, role: MEMBER}
              - {id: DHC, name: 各区卫生健康委, kind: HEALTH, role: SUBORDINATE_LEAD, multiplicity: PER_DISTRICT}
            phases: []
            reporting: []
            summaries: []
            handoffs:
              - {kind: CLUE_HANDOFF, from: AMR, to: HC, trigger: 涉嫌无资质开展医疗美容, timing: PROMPT}
              - {kind: INTERNET_INFO_TRANSFER, from: ALL_UNITS, to: CAC, trigger: 不良信息}
            """;

    private final CampaignMother mother;
    private final Campaigns campaigns;
    final HandoffWriting writing;
    final HandoffSending sending;
    final HandoffReceiving receiving;
    final ClueHandoffs handoffs;
    private final Attachments attachments;
    private final UploadGuard guard;
    private final Worklist worklist;
    private final RehearsalTime time;
    private final DueJobs jobs;
    private final HistoryService history;
    private final JdbcClient jdbc;
    private final MatterTrail trail;

    HandoffMother(
            CampaignMother mother,
            Campaigns campaigns,
            HandoffWriting writing,
            HandoffSending sending,
            HandoffReceiving receiving,
            ClueHandoffs handoffs,
            Attachments attachments,
            UploadGuard guard,
            Worklist worklist,
            RehearsalTime time,
            DueJobs jobs,
            HistoryService history,
            JdbcClient jdbc,
            MatterTrail trail) {
        this.mother = mother;
        this.campaigns = campaigns;
        this.writing = writing;
        this.sending = sending;
        this.receiving = receiving;
        this.handoffs = handoffs;
        this.attachments = attachments;
        this.guard = guard;
        this.worklist = worklist;
        this.time = time;
        this.jobs = jobs;
        this.history = history;
        this.jdbc = jdbc;
        this.trail = trail;
    }

    /** Who works for a unit. */
    record Office(long unit, String name, Viewer liaison, Viewer head) {}

    /** A running campaign: amr finds clues, the others may be competent; nobody can sign in for the district. */
    record Scene(long campaignId, Viewer officer, Office lead, Office amr, Office mpa, Office customs, long district) {

        List<Office> offices() {
            return List.of(lead, amr, mpa, customs);
        }
    }

    Scene scene() {
        return scene(PLAN);
    }

    /** Fifty health centres take part too. */
    Scene sceneOfMany() {
        String many = IntStream.rangeClosed(1, 50)
                .mapToObj(number -> "  - {id: C%1$d, name: 第%1$02d卫生所, kind: HEALTH, role: MEMBER}\n".formatted(number))
                .collect(Collectors.joining());
        return scene(PLAN.replace("phases: []", many + "phases: []"));
    }

    private Scene scene(String plan) {
        Launched launched = mother.launched(plan, "310000", "市卫生健康委");
        long district = campaigns.participants(launched.id()).stream()
                .filter(unit -> unit.regionCode().equals("310101"))
                .findFirst()
                .orElseThrow()
                .unitId();
        return new Scene(
                launched.id(),
                launched.officer(),
                office(launched.id(), "HC"),
                office(launched.id(), "AMR"),
                office(launched.id(), "MPA"),
                office(launched.id(), "CUSTOMS"),
                district);
    }

    private Office office(long campaignId, String planUnit) {
        Participant unit = campaigns.participants(campaignId).stream()
                .filter(one -> one.planUnitId().equals(planUnit))
                .findFirst()
                .orElseThrow();
        var stored = mother.byId(unit.unitId());
        return new Office(
                unit.unitId(),
                unit.unitName(),
                mother.person(Capability.LIAISON, stored),
                mother.person(Capability.UNIT_HEAD, stored));
    }

    static HandoffMatter clue(ViolationType type) {
        return new HandoffMatter(
                "某某生活美容店",
                "91310000MA1K35XX04",
                "黄浦区某路1号",
                "310000",
                ClueSource.INSPECTION,
                type,
                "现场发现玻尿酸注射用具，店主不能出示医疗机构执业许可证。");
    }

    /** A letter amr writes to that unit. */
    long written(Scene scene, long to) {
        return writing.begin(scene.amr().liaison(), scene.campaignId(), clue(ViolationType.ILLEGAL_DRUG), to);
    }

    /** Approved and on its way. */
    long sent(Scene scene, long to) {
        long id = written(scene, to);
        writing.handUp(scene.amr().liaison(), id, version(id), get(id).matter(), to);
        writing.approve(scene.amr().head(), id, version(id));
        return id;
    }

    long signed(Scene scene, Office to) {
        long id = sent(scene, to.unit());
        receiving.sign(to.liaison(), id, version(id), "张某");
        return id;
    }

    long accepted(Scene scene, Office by) {
        long id = signed(scene, by);
        receiving.accept(by.liaison(), id, version(id));
        return id;
    }

    long refused(Scene scene, Office by) {
        long id = signed(scene, by);
        refuse(by, id);
        return id;
    }

    void refuse(Office by, long id) {
        receiving.refuse(by.liaison(), id, version(id), "不属于本部门职责", "药品管理法第八条", null);
    }

    /** From the sender's desk once more to that unit, which signs. */
    void sendOn(Scene scene, long id, Office to) {
        sending.sendOn(scene.amr().liaison(), id, version(id), to.unit());
        writing.approve(scene.amr().head(), id, version(id));
        receiving.sign(to.liaison(), id, version(id), "李某");
    }

    /** From acceptance to its end. */
    void finish(Scene scene, Office receiver, long id) {
        receiving.clearUp(receiver.liaison(), id, version(id), "查明属实");
        receiving.feedBack(
                receiver.liaison(), id, version(id), new HandoffOutcome(true, "行政处罚", "沪药监罚〔2021〕7号", "罚款5万元"));
        sending.takeNote(scene.amr().liaison(), id, version(id));
    }

    void scan(Viewer viewer, long id) throws Exception {
        attach(viewer, id, AttachmentPurpose.SOURCE, "回函");
    }

    void attach(Viewer viewer, long id, AttachmentPurpose purpose, String name) throws Exception {
        var image = new java.awt.image.BufferedImage(8, 8, java.awt.image.BufferedImage.TYPE_INT_RGB);
        image.setRGB(1, 1, (int) System.nanoTime());
        var bytes = new java.io.ByteArrayOutputStream();
        javax.imageio.ImageIO.write(image, "png", bytes);
        attachments.add(viewer, "handoff", id, purpose, guard.check(name + ".png", bytes.toByteArray()));
    }

    String letterNo(long id) {
        return jdbc.sql("select letter_no from handoff_letter where handoff_id = :id order by place desc")
                .param("id", id)
                .query(String.class)
                .list()
                .get(0);
    }

    ClueHandoff get(long id) {
        return handoffs.get(id);
    }

    HandoffState state(long id) {
        return get(id).state();
    }

    int version(long id) {
        return get(id).version();
    }

    /** The one piece of work that is open about it. */
    WorkItem openWork(long id) {
        WorkItem item = worklist.find(state(id).step(), id).orElseThrow();
        assertThat(item.isOpen()).isTrue();
        return item;
    }

    void moveTo(String shanghai) {
        moveTo(LocalDateTime.parse(shanghai).atZone(BusinessTime.ZONE).toInstant());
    }

    void moveTo(Instant instant) {
        time.moveTo(instant);
        jobs.run();
    }

    Instant now() {
        return time.now();
    }

    /** The matter filed for the meeting about it: whether it is settled, and how. */
    List<String> agenda(long id) {
        return trail.agenda("HANDOFF", id);
    }

    /** Units with open work about it. */
    List<Long> owners(long id) {
        return trail.owners("/handoffs/" + id);
    }

    int refusals(long id) {
        return jdbc.sql(
                        "select count(*) from handoff_letter where handoff_id = :id and decision in ('REFUSED', 'REDIRECTED')")
                .param("id", id)
                .query(Integer.class)
                .single();
    }

    int refusalsTold(long id) {
        return jdbc.sql("select count(distinct filing_key) from outbox_mail where filing_key like :key")
                .param("key", "handoff:" + id + ":refused%")
                .query(Integer.class)
                .single();
    }

    /** Subjects of the mails filed about it for that unit, oldest first. */
    List<String> mails(long id, long unit) {
        return trail.mails("handoff", id, unit);
    }

    /** Digest lines about it, as unit:role:rung. */
    List<String> digest(long id) {
        return trail.digest("/handoffs/" + id);
    }

    List<String> passed(long id) {
        String instance = history.createHistoricProcessInstanceQuery()
                .processDefinitionKey("clue-handoff")
                .processInstanceBusinessKey(String.valueOf(id))
                .singleResult()
                .getId();
        return history.createHistoricActivityInstanceQuery().processInstanceId(instance).list().stream()
                .map(HistoricActivityInstance::getActivityId)
                .toList();
    }

    void ended(long id, HandoffState state, String element) {
        assertThat(state(id)).isEqualTo(state);
        assertThat(passed(id)).contains(element);
        holds();
    }

    /** Whatever the invariants of handoffs say is so. */
    void holds() {
        trail.holds("handoff");
    }
}
