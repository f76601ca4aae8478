package liandong.campaign.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import liandong.LiandongTest;
import liandong.SignedIn;
import liandong.campaign.BundledPlans;
import liandong.campaign.CampaignMother;
import liandong.campaign.CampaignMother.Launched;
import liandong.campaign.Campaigns;
import liandong.campaign.Checklist;
import liandong.campaign.Checklists;
import liandong.campaign.Phases;
import liandong.campaign.TestPart;
import liandong.engine.DueJobs;
import liandong.organization.Capability;
import liandong.organization.Viewer;
import liandong.rehearsal.RehearsalTime;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

@LiandongTest
class CampaignPagesTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    CampaignMother mother;

    @Autowired
    Campaigns campaigns;

    @Autowired
    Phases phases;

    @Autowired
    Checklists checklists;

    @Autowired
    TestPart part;

    @Autowired
    DueJobs jobs;

    @Autowired
    RehearsalTime time;

    @BeforeEach
    void quietParts() {
        part.reset();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "shanghai-2021",
                "lingbi-2021",
                "national-2017",
                "liaoning-2020",
                "chengdu-2019",
                "tongling-gas-2023"
            })
    void everyBundledPlanCanBeLookedAt(String plan) throws Exception {
        Document page = page(get("/campaigns/new").param("plan", plan), shanghaiOfficer(), 200);
        assertThat(page.selectFirst("h1").text()).isNotBlank();
        assertThat(page.select("form[action=/campaigns] textarea[name=yaml]").text())
                .contains("campaign-plan/v1");
        assertThat(page.text()).doesNotContain("??");
    }

    @Test
    void fromUploadToTheRunningCampaign() throws Exception {
        Viewer officer = shanghaiOfficer();
        Document preview = page(upload(yaml()), officer, 200);
        assertThat(preview.text()).contains("“市中医药管理局”也列入“各相关委办局（月报）”", "黄浦区卫生健康委");
        String token = preview.selectFirst("input[name=token]").val();
        MockHttpServletResponse launched = send(
                post("/campaigns")
                        .param("yaml", yaml())
                        .param("added", "MONTHLY_AGENCY:TCM")
                        .param("token", token),
                officer);
        assertThat(launched.getStatus()).isEqualTo(302);
        String progress = launched.getRedirectedUrl();
        assertThat(page(get(progress), officer, 200).selectFirst("#progress").attr("hx-trigger"))
                .isEqualTo("every 2s");
        jobs.run();
        Document done = page(get(progress), officer, 200);
        assertThat(done.selectFirst("#progress").hasAttr("hx-trigger")).isFalse();
        assertThat(done.select("a[href=" + progress.replace("/launch", "") + "]"))
                .isNotEmpty();
        assertThat(page(get("/campaigns"), officer, 200).text()).contains("沪卫监督〔2021〕22号", "进行中");
        long id = Long.parseLong(progress.split("/")[2]);
        assertThat(campaigns.participants(id, "MONTHLY_AGENCY")).hasSize(7);
        MockHttpServletResponse again =
                send(post("/campaigns").param("yaml", yaml()).param("token", token), officer);
        assertThat(again.getRedirectedUrl()).isEqualTo(progress);
    }

    @Test
    void aPlanWithProblemsComesBackWithLineAndField() throws Exception {
        Document page =
                page(upload(yaml().replace("issuedOn: 2021-08-05", "issuedOn: 2021-02-30")), shanghaiOfficer(), 422);
        assertThat(page.selectFirst("#plan-problems tbody tr").text())
                .contains("9", "issuedOn", "2021-02-30", "不是真实的日期");
    }

    @Test
    void whatIsNoPlanFileIsRefusedInWords() throws Exception {
        assertThat(page(upload(new byte[] {(byte) 0xff, (byte) 0xfe, 0}), shanghaiOfficer(), 422)
                        .text())
                .contains("第 1 行不是 UTF-8 文字");
        assertThat(page(upload(new byte[1_000_001]), shanghaiOfficer(), 422).text())
                .contains("最多 1,000,000 字节");
        assertThat(page(upload(new byte[0]), shanghaiOfficer(), 422).text()).contains("请选择一个方案文件");
        assertThat(page(upload("x".getBytes(StandardCharsets.UTF_8)), shanghaiOfficer(), 422)
                        .text())
                .contains("应为一组字段");
    }

    @Test
    void anOfficerOfAnotherUnitIsToldWhoMayLaunch() throws Exception {
        Viewer other = mother.person(Capability.OFFICER, mother.unit("310000", "CUSTOMS", "上海海关"));
        Document page = page(
                post("/campaigns")
                        .param("yaml", yaml())
                        .param("token", java.util.UUID.randomUUID().toString()),
                other,
                422);
        assertThat(page.selectFirst("#problems").text()).contains("市卫生健康委", "不能启动");
        assertThat(page.select("textarea[name=yaml]").text()).contains("campaign-plan/v1");
    }

    @Test
    void theUnitTicksItsChecklistAndTheLeadClosesThePhase() throws Exception {
        Launched campaign = mother.withPolice(
                "  - {id: A, kind: CONCENTRATED_ACTION, name: 集中行动阶段, from: 2021-08-01, to: 2021-08-20, requires: [检查一批]}");
        long phase = phases.of(campaign.id()).get(0).id();
        String path = "/campaigns/" + campaign.id() + "/phases/" + phase;
        Viewer police = mother.person(Capability.LIAISON, mother.unit("341323", "PUBLIC_SECURITY", "县公安局"));
        Checklist list = checklists.visible(police, phase).get(0);
        Document mine = page(get(path), police, 200);
        assertThat(mine.text()).contains("阶段清单：县公安局").doesNotContain("县市场监督管理局");
        String answer = "answer-" + list.items().get(0).requirementId();
        Document refused = page(post(path + "/checklists/" + list.id()).param(answer, "MAYBE"), police, 422);
        assertThat(refused.selectFirst("#problems").text()).contains("请为每项要求选择");
        assertThat(send(post(path + "/checklists/" + list.id()).param(answer, "DONE"), police)
                        .getStatus())
                .isEqualTo(302);
        time.moveTo(Instant.parse("2021-08-20T16:00:00Z"));
        jobs.run();
        assertThat(page(get(path), campaign.officer(), 200).text()).contains("1 个单位未完成", "县市场监督管理局");
        assertThat(page(post(path + "/close").param("reason", ""), campaign.officer(), 422)
                        .selectFirst("#problems")
                        .text())
                .contains("请写明理由");
        assertThat(page(post(path + "/extend").param("to", "明天").param("why", "台风"), campaign.officer(), 422)
                        .selectFirst("input[name=to]")
                        .val())
                .isEqualTo("明天");
        assertThat(send(post(path + "/close").param("reason", "已督促"), campaign.officer())
                        .getStatus())
                .isEqualTo(302);
        jobs.run();
        assertThat(page(get(path), police, 200).text()).contains("已结束");
    }

    @Test
    void theLeadConfirmsTheClosing() throws Exception {
        Launched campaign = mother.small("  []");
        String path = "/campaigns/" + campaign.id() + "/closing";
        Viewer member = mother.person(Capability.OFFICER, mother.unit("341323", "MARKET_REGULATION", "县市场监督管理局"));
        assertThat(send(get(path), member).getStatus()).isEqualTo(404);
        part.hold("1份月报未办结");
        assertThat(page(get(path), campaign.officer(), 200).text()).contains("1份月报未办结");
        assertThat(send(post(path).param("note", "收尾"), campaign.officer()).getStatus())
                .isEqualTo(302);
        jobs.run();
        assertThat(page(get(path), campaign.officer(), 200).text()).contains("已于 2021-08-05");
    }

    private Viewer shanghaiOfficer() {
        return mother.person(Capability.OFFICER, mother.unit("310000", "HEALTH", "市卫生健康委"));
    }

    private static String yaml() {
        return new BundledPlans().yaml("shanghai-2021").orElseThrow();
    }

    private static AbstractMockHttpServletRequestBuilder<?> upload(String text) {
        return upload(text.getBytes(StandardCharsets.UTF_8));
    }

    private static AbstractMockHttpServletRequestBuilder<?> upload(byte[] content) {
        return multipart("/campaigns/new").file(new MockMultipartFile("file", "plan.yaml", "text/plain", content));
    }

    private Document page(AbstractMockHttpServletRequestBuilder<?> request, Viewer viewer, int status)
            throws Exception {
        MockHttpServletResponse response = send(request, viewer);
        assertThat(response.getStatus()).isEqualTo(status);
        return Jsoup.parse(response.getContentAsString(StandardCharsets.UTF_8));
    }

    private MockHttpServletResponse send(AbstractMockHttpServletRequestBuilder<?> request, Viewer viewer)
            throws Exception {
        return mvc.perform(request.locale(Locale.CHINA).with(csrf()).with(SignedIn.as(viewer.username())))
                .andReturn()
                .getResponse();
    }
}
