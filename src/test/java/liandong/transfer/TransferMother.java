package liandong.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
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
import liandong.transfer.TransferAnswering.Answer;
import liandong.worklist.MatterTrail;
import liandong.worklist.WorkItem;
import liandong.worklist.Worklist;
import org.springframework.stereotype.Component;

/** A running campaign with an internet office, and transfers on their way to it (不良信息移送测试). */
@Component
public class TransferMother {

    private static final String PLAN = """
            schema: campaign-plan/v1
            id: transfer-2021
            title: 移送方案
            campaignName: 网络整治
            region: "310000"
            period: {from: 2021-07-01, to: 2021-12-31}
            units:
              - {id: HC, name: 市卫生健康委, kind: HEALTH, role: LEAD}
              - {id: AMR, name: 市市场监管局, kind: MARKET_REGULATION, role: MEMBER}
              - {id: MPA, name: 市药品监管局, kind: DRUG_REGULATION, role: MEMBER}
              - {id: CAC, name: 市委网信办, kind: CYBERSPACE, role: MEMBER}
            phases: []
            reporting: []
            summaries: []
            handoffs:
              - {kind: INTERNET_INFO_TRANSFER, from: ALL_UNITS, to: CAC, trigger: 不良信息}
            """;

    private final CampaignMother mother;
    private final Campaigns campaigns;
    final TransferWriting writing;
    final SlipItems slipItems;
    final TransferAnswering answering;
    final InfoTransfers transfers;
    final TransferItems items;
    private final Attachments attachments;
    private final UploadGuard guard;
    private final Worklist worklist;
    private final RehearsalTime time;
    private final DueJobs jobs;
    private final MatterTrail trail;
    private final AtomicInteger pictures = new AtomicInteger();

    TransferMother(
            CampaignMother mother,
            Campaigns campaigns,
            TransferWriting writing,
            SlipItems slipItems,
            TransferAnswering answering,
            InfoTransfers transfers,
            TransferItems items,
            Attachments attachments,
            UploadGuard guard,
            Worklist worklist,
            RehearsalTime time,
            DueJobs jobs,
            MatterTrail trail) {
        this.mother = mother;
        this.campaigns = campaigns;
        this.writing = writing;
        this.slipItems = slipItems;
        this.answering = answering;
        this.transfers = transfers;
        this.items = items;
        this.attachments = attachments;
        this.guard = guard;
        this.worklist = worklist;
        this.time = time;
        this.jobs = jobs;
        this.trail = trail;
    }

    /** Who works for a unit. */
    public record Office(long unit, String name, Viewer liaison, Viewer head) {}

    /** Senders amr and mpa, the internet office cac, which has accounts unless it is asked for without. */
    public record Scene(long campaignId, Viewer officer, Office amr, Office mpa, long cacUnit, Viewer cac) {}

    /** The internet office can be signed in for. */
    public Scene scene() {
        Scene scene = scene(PLAN);
        Viewer cac = mother.person(Capability.LIAISON, mother.byId(scene.cacUnit()));
        return new Scene(scene.campaignId(), scene.officer(), scene.amr(), scene.mpa(), scene.cacUnit(), cac);
    }

    /** Nobody can sign in for the internet office. */
    Scene sceneWithoutAccounts() {
        return scene(PLAN.replace("市委网信办", "无账号的网信办"));
    }

    private Scene scene(String plan) {
        Launched launched = mother.launched(plan, "310000", "市卫生健康委");
        Office amr = office(launched.id(), "AMR");
        return new Scene(
                launched.id(),
                launched.officer(),
                amr,
                office(launched.id(), "MPA"),
                unit(launched.id(), "CAC").unitId(),
                amr.liaison());
    }

    private Office office(long campaignId, String planUnit) {
        Participant unit = unit(campaignId, planUnit);
        var stored = mother.byId(unit.unitId());
        return new Office(
                unit.unitId(),
                unit.unitName(),
                mother.person(Capability.LIAISON, stored),
                mother.person(Capability.UNIT_HEAD, stored));
    }

    private Participant unit(long campaignId, String planUnit) {
        return campaigns.participants(campaignId).stream()
                .filter(one -> one.planUnitId().equals(planUnit))
                .findFirst()
                .orElseThrow();
    }

    static final Slip SLIP =
            new Slip("违反广告法第四十六条，属违法医疗广告", "市市场监管局广告处", "沪市监认〔2021〕3号", Set.of(Disposal.REMOVED), "张某 021-12345678");

    static Information information(String address) {
        return new Information(
                "某短视频平台",
                Channel.VIDEO,
                address,
                "某美容工作室",
                "宣传微整形注射包年优惠",
                Category.ADVERT_BY_NON_INSTITUTION,
                Instant.parse("2021-08-01T02:00:00Z"));
    }

    /** A slip with these links and evidence for all. */
    public long written(Scene scene, Office by, String... addresses) {
        long id = writing.begin(by.liaison(), scene.campaignId(), SLIP);
        slipItems.add(
                by.liaison(),
                id,
                version(id),
                List.of(addresses).stream().map(TransferMother::information).toList());
        attach(by.liaison(), "transfer", id, AttachmentPurpose.MATERIAL);
        return id;
    }

    void handUp(Scene scene, Office by, long id) {
        writing.handUp(by.liaison(), id, version(id), SLIP, scene.cacUnit(), false);
    }

    public long sent(Scene scene, Office by, String... addresses) {
        long id = written(scene, by, addresses);
        handUp(scene, by, id);
        writing.confirm(by.head(), id, version(id));
        return id;
    }

    public long accepted(Scene scene, String... addresses) {
        long id = sent(scene, scene.amr(), addresses);
        answering.accept(scene.cac(), id, version(id));
        return id;
    }

    /** Answers that many more items, the first of those open. */
    void remove(Scene scene, long id, int some) {
        Map<Long, Answer> answers = new HashMap<>();
        items.of(id).stream()
                .filter(item -> !item.isAnswered())
                .limit(some)
                .forEach(item -> answers.put(item.id(), new Answer(Disposal.REMOVED, "")));
        answering.answer(scene.cac(), id, version(id), answers);
    }

    public void attach(Viewer viewer, String kind, long id, AttachmentPurpose purpose) {
        var image = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
        image.setRGB(1, 1, pictures.incrementAndGet());
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        attachments.add(viewer, kind, id, purpose, guard.check("截图.png", bytes.toByteArray()));
    }

    InfoTransfer get(long id) {
        return transfers.get(id);
    }

    public TransferState state(long id) {
        return get(id).state();
    }

    public int version(long id) {
        return get(id).version();
    }

    /** The one piece of work that is open about it. */
    WorkItem openWork(long id) {
        WorkItem item = worklist.find(state(id).step(), id).orElseThrow();
        assertThat(item.isOpen()).isTrue();
        return item;
    }

    void moveTo(String shanghai) {
        time.moveTo(LocalDateTime.parse(shanghai).atZone(BusinessTime.ZONE).toInstant());
        jobs.run();
    }

    /** The matter filed for the meeting about it: whether it is settled, and how. */
    List<String> agenda(long id) {
        return trail.agenda("TRANSFER", id);
    }

    /** Subjects of the mails filed about it for that unit. */
    List<String> mails(long id, long unit) {
        return trail.mails("transfer", id, unit);
    }

    /** Digest lines about it, as unit:role:rung. */
    List<String> digest(long id) {
        return trail.digest("/transfers/" + id);
    }

    /** Whatever the invariants of transfers say is so. */
    void holds() {
        trail.holds("transfer");
    }
}
