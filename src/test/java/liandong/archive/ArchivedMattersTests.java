package liandong.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.imageio.ImageIO;
import liandong.LiandongTest;
import liandong.campaign.CampaignMother;
import liandong.campaign.CampaignMother.Launched;
import liandong.campaign.Campaigns;
import liandong.campaign.Participant;
import liandong.casework.CaseSample;
import liandong.casework.Casework;
import liandong.casework.Exposing;
import liandong.complaint.ComplaintDesk;
import liandong.complaint.ComplaintMatter;
import liandong.complaint.ComplaintMother;
import liandong.complaint.ComplaintSource;
import liandong.complaint.ComplaintTrack;
import liandong.complaint.NewComplaint;
import liandong.document.AttachmentPurpose;
import liandong.document.Attachments;
import liandong.document.UploadGuard;
import liandong.handoff.ClueHandoffs;
import liandong.handoff.ClueSource;
import liandong.handoff.HandoffMatter;
import liandong.handoff.HandoffReceiving;
import liandong.handoff.HandoffWriting;
import liandong.handoff.ViolationType;
import liandong.organization.Capability;
import liandong.organization.Viewer;
import liandong.referral.CriminalReferrals;
import liandong.referral.Enclosure;
import liandong.referral.ReferralAct;
import liandong.referral.ReferralAnswer;
import liandong.referral.ReferralDesk;
import liandong.referral.ReferralFacts;
import liandong.referral.ReferralWriting;
import liandong.rehearsal.Rehearsal;
import liandong.transfer.Category;
import liandong.transfer.Channel;
import liandong.transfer.Disposal;
import liandong.transfer.InfoTransfers;
import liandong.transfer.Information;
import liandong.transfer.Slip;
import liandong.transfer.SlipItems;
import liandong.transfer.TransferWriting;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** One campaign with a clue, a transfer, a referral, a complaint, a case and its exposure: each is found in its archive. */
@LiandongTest
class ArchivedMattersTests {

    private static final String PLAN = """
            schema: campaign-plan/v1
            id: everything-2021
            title: 各类事项方案
            campaignName: 各类事项行动
            region: "310000"
            period: {from: 2021-07-01, to: 2021-10-31}
            units:
              - {id: HC, name: 市卫生健康委, kind: HEALTH, role: LEAD}
              - {id: AMR, name: 市市场监管局, kind: MARKET_REGULATION, role: MEMBER}
              - {id: MPA, name: 市药品监管局, kind: DRUG_REGULATION, role: MEMBER}
              - {id: PSB, name: 市公安局, kind: PUBLIC_SECURITY, role: MEMBER}
              - {id: CAC, name: 市委网信办, kind: CYBERSPACE, role: MEMBER}
            phases: []
            reporting: []
            summaries: []
            handoffs:
              - {kind: CLUE_HANDOFF, from: AMR, to: MPA, trigger: 假药, timing: PROMPT}
              - {kind: INTERNET_INFO_TRANSFER, from: ALL_UNITS, to: CAC, trigger: 不良信息}
            """;

    private static final Slip SLIP = new Slip("属违法医疗广告", "市市场监管局广告处", "沪市监认〔2021〕3号", Set.of(Disposal.REMOVED), "张某");

    @Autowired
    CampaignMother mother;

    @Autowired
    Campaigns campaigns;

    @Autowired
    HandoffWriting handoffs;

    @Autowired
    HandoffReceiving receiving;

    @Autowired
    ClueHandoffs clues;

    @Autowired
    TransferWriting transfers;

    @Autowired
    SlipItems items;

    @Autowired
    InfoTransfers slips;

    @Autowired
    ReferralWriting referrals;

    @Autowired
    ReferralDesk desk;

    @Autowired
    CriminalReferrals crimes;

    @Autowired
    ComplaintDesk complaints;

    @Autowired
    Casework casework;

    @Autowired
    Exposing exposing;

    @Autowired
    Attachments attachments;

    @Autowired
    UploadGuard guard;

    @Autowired
    Rehearsal rehearsal;

    @Autowired
    ArchiveFixture archive;

    private Launched campaign;
    private Viewer liaison;
    private Viewer head;

    @BeforeEach
    void aCampaignIsRunning() {
        campaign = mother.launched(PLAN, "310000", "市卫生健康委");
        liaison = person("AMR", Capability.LIAISON);
        head = person("AMR", Capability.UNIT_HEAD);
    }

    @Test
    void everyMatterIsFoundInTheArchiveOfItsCampaign() throws Exception {
        handOver();
        transfer();
        refer();
        complain();
        decideAndExpose();
        rehearsal.settle();
        OpenedArchive opened = archived();

        assertThat(opened.differences()).isEmpty();
        found(opened, "假药美容店", "线索移送/线索\\.csv", "公文/移送函-\\d+-市市场监管局.*\\.docx", "单位/0001\\.html");
        found(opened, "不属于本部门职责", "线索移送/移送函\\.csv", "公文/移送函-.*\\.docx", "线索移送/办理记录\\.csv");
        found(opened, "https://video.test/archived", "互联网信息移送/条目\\.csv", "公文/移送单-.*\\.docx", "公文/移送单条目-.*\\.xlsx");
        found(opened, "嫌疑美容工作室", "涉嫌犯罪移送/案件\\.csv", "单位/0001\\.html");
        found(opened, "公安机关签收", "涉嫌犯罪移送/办理记录\\.csv", "单位/0001\\.html");
        assertThat(opened.holding("内部审批意见"))
                .as("what was said before the letter went out")
                .noneMatch(path -> path.matches("涉嫌犯罪移送/.*|单位/.*"));
        found(opened, "被举报美容院", "投诉举报/登记\\.csv", "单位/0001\\.html");
        found(opened, "已罚美容店无证行医案", "案件/案件登记\\.csv", "案件/曝光\\.csv");
        found(opened, "单位官方网站", "案件/曝光\\.csv");
        assertThat(opened.only("附件/互联网信息移送-\\d+/\\d+-截图\\.png")).isNotEmpty();
        assertThat(Jsoup.parse(opened.text("单位/0001.html")).text()).contains("收到市市场监管局移送函", "签收（", "不受理，退回（");
    }

    @Test
    void whatWasNeverSentIsNotInIt() throws Exception {
        handoffs.begin(liaison, campaign.id(), clue("从未移送美容店"), unit("MPA"));
        transfers.begin(
                liaison, campaign.id(), new Slip("从未发出的认定意见", "处", "沪市监认〔2021〕4号", Set.of(Disposal.REMOVED), "张某"));
        referrals.begin(liaison, campaign.id(), ReferralWriting.Origin.NONE, facts("从未移送的嫌疑人"));
        assertThat(archived().everything()).doesNotContain("从未移送美容店", "从未发出的认定意见", "从未移送的嫌疑人");
    }

    private OpenedArchive archived() throws Exception {
        rehearsal.stepTo(Instant.parse("2021-11-02T02:00:00Z"));
        archive.close(campaign.officer(), campaign.id());
        return archive.opened(campaign.officer(), campaign.id());
    }

    private static void found(OpenedArchive opened, String searched, String... files) {
        List<String> holding = opened.holding(searched);
        for (String file : files) {
            assertThat(holding).as(searched).anyMatch(path -> path.matches(file));
        }
    }

    private void handOver() {
        long id = handoffs.begin(liaison, campaign.id(), clue("假药美容店"), unit("MPA"));
        handoffs.handUp(liaison, id, clues.get(id).version(), clue("假药美容店"), unit("MPA"));
        handoffs.approve(head, id, clues.get(id).version());
        Viewer receiver = person("MPA", Capability.LIAISON);
        receiving.sign(receiver, id, clues.get(id).version(), "王某");
        receiving.refuse(receiver, id, clues.get(id).version(), "不属于本部门职责", "药品管理法第八条", null);
    }

    private static HandoffMatter clue(String subject) {
        return new HandoffMatter(
                subject, "", "黄浦区某路1号", "310000", ClueSource.INSPECTION, ViolationType.ILLEGAL_DRUG, "现场发现假药。");
    }

    private void transfer() throws Exception {
        long id = transfers.begin(liaison, campaign.id(), SLIP);
        items.add(
                liaison,
                id,
                slips.get(id).version(),
                List.of(new Information(
                        "某短视频平台",
                        Channel.VIDEO,
                        "https://video.test/archived",
                        "某美容工作室",
                        "宣传微整形注射",
                        Category.ADVERT_BY_NON_INSTITUTION,
                        Instant.parse("2021-08-01T02:00:00Z"))));
        ByteArrayOutputStream picture = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", picture);
        attachments.add(
                liaison, "transfer", id, AttachmentPurpose.MATERIAL, guard.check("截图.png", picture.toByteArray()));
        transfers.handUp(liaison, id, slips.get(id).version(), SLIP, unit("CAC"), false);
        transfers.confirm(head, id, slips.get(id).version());
    }

    private void refer() {
        ReferralFacts facts = facts("嫌疑美容工作室");
        long id = referrals.begin(liaison, campaign.id(), ReferralWriting.Origin.NONE, facts);
        referrals.handIn(liaison, id, crimes.get(id).version(), facts);
        ReferralAnswer within = new ReferralAnswer(null, "", null, "", null, "内部审批意见");
        desk.act(head, id, crimes.get(id).version(), ReferralAct.APPROVE, within);
        ReferralAnswer answer = new ReferralAnswer(null, "沪字〔2021〕1号", null, "王某", null, "说明");
        desk.act(liaison, id, crimes.get(id).version(), ReferralAct.SEND, answer);
        desk.act(person("PSB", Capability.LIAISON), id, crimes.get(id).version(), ReferralAct.SIGN, answer);
    }

    private static ReferralFacts facts(String suspect) {
        return new ReferralFacts(
                suspect,
                "非法行医罪",
                "两次行政处罚后再次非法行医。",
                "张某 沪执001\n李某 沪执002",
                null,
                "市公安局",
                null,
                "市人民检察院",
                "罚款五万元",
                Map.of(Enclosure.LETTER, 1, Enclosure.REPORT, 1, Enclosure.ITEMS, 2, Enclosure.PENALTY, 1),
                "无需检验");
    }

    private void complain() {
        complaints.register(
                liaison,
                new NewComplaint(
                        campaign.id(),
                        unit("AMR"),
                        new ComplaintMatter(
                                ComplaintSource.OWN_INTAKE,
                                "",
                                ComplaintTrack.REPORT,
                                LocalDate.of(2021, 8, 5),
                                "被举报美容院",
                                "解放路1号",
                                "310000",
                                ViolationType.UNLICENSED_PRACTICE,
                                "无证开展注射美容"),
                        ComplaintMother.WITNESS));
    }

    private void decideAndExpose() {
        long id = casework.register(
                liaison,
                campaign.id(),
                unit("AMR"),
                CaseSample.decided("2021-08-03")
                        .title("已罚美容店无证行医案")
                        .violation("OTHER")
                        .fined("50000")
                        .facts(),
                Set.of());
        exposing.expose(
                liaison,
                id,
                0,
                new Exposing.Wanted(LocalDate.of(2021, 8, 4), "单位官方网站", "", "", "已罚美容店无证行医，罚款五万元。", false, true));
    }

    private long unit(String planUnit) {
        return campaigns.participants(campaign.id()).stream()
                .filter(one -> one.planUnitId().equals(planUnit))
                .map(Participant::unitId)
                .findFirst()
                .orElseThrow();
    }

    private Viewer person(String planUnit, Capability capability) {
        return mother.person(capability, mother.byId(unit(planUnit)));
    }
}
