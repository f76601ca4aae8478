package liandong.campaign.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import liandong.LiandongTest;
import liandong.SignedIn;
import liandong.campaign.CampaignMother;
import liandong.campaign.CampaignMother.Launched;
import liandong.campaign.Phases;
import liandong.organization.Capability;
import liandong.organization.Viewer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The page of a new version of the plan: edit, compare, confirm. */
@LiandongTest
class PlanVersionPageTests {

    private static final String PHASE =
            "  - {id: A, kind: CONCENTRATED_ACTION, name: 集中行动阶段, from: 2021-08-16, to: 2021-08-20, requires: [检查一批]}";

    @Autowired
    MockMvc mvc;

    @Autowired
    CampaignMother mother;

    @Autowired
    Phases phases;

    Launched campaign;
    String path;
    String renamed;

    @BeforeEach
    void aCampaignWithOnePhase() {
        campaign = mother.withPolice(PHASE);
        path = "/campaigns/" + campaign.id() + "/plan-version";
        renamed = mother.policePlan(PHASE.replace("集中行动阶段", "集中整治阶段"));
    }

    @Test
    void theLeadEditsThePlanInForceComparesAndConfirmsAndTheOldOneCanBeDownloaded() throws Exception {
        Document form = page(get(path), campaign.officer(), 200);
        assertThat(form.selectFirst("#yaml").wholeText()).contains("集中行动阶段");
        Document compared = page(
                multipart(path + "/preview")
                        .file(new MockMultipartFile(
                                "file", "plan.yaml", "text/plain", renamed.getBytes(StandardCharsets.UTF_8))),
                campaign.officer(),
                200);
        assertThat(compared.selectFirst("#comparison").text()).contains("阶段名称", "集中行动阶段", "集中整治阶段", "县公安局", "2个单位");
        assertThat(phases.of(campaign.id()).get(0).name())
                .as("nothing is written yet")
                .isEqualTo("集中行动阶段");
        String basis = compared.selectFirst("input[name=basis]").val();
        String whole = compared.selectFirst("#comparison textarea[name=yaml]").wholeText();
        Document noReason = page(confirm(whole, "", basis), campaign.officer(), 422);
        assertThat(noReason.selectFirst("#problems a").attr("href")).isEqualTo("#reason");
        assertThat(noReason.selectFirst("#comparison"))
                .as("only the reason has to be typed again")
                .isNotNull();
        MockHttpServletResponse done = perform(confirm(whole, "统一名称", basis), campaign.officer());
        assertThat(done.getRedirectedUrl()).isEqualTo(path);
        assertThat(phases.of(campaign.id()).get(0).name()).isEqualTo("集中整治阶段");
        page(confirm(whole, "统一名称", basis), campaign.officer(), 409);
        assertThat(page(get(path), campaign.officer(), 200).text()).contains("统一名称", "第2版");
        MockHttpServletResponse first = perform(get(path + "/1"), campaign.officer());
        assertThat(first.getContentAsString(StandardCharsets.UTF_8)).isEqualTo(mother.policePlan(PHASE));
        assertThat(first.getHeader("Content-Disposition"))
                .startsWith("attachment")
                .contains("mini-2021-v1.yaml");
    }

    @Test
    void whatIsWrongIsToldWithLineAndFieldAndTheTextStays() throws Exception {
        String wrong = mother.policePlan(PHASE).replace("to: 2021-08-20", "to: 2021-02-30");
        Document refused = page(post(path + "/preview").param("yaml", wrong), campaign.officer(), 422);
        assertThat(refused.selectFirst("#plan-problems").text()).contains("13 phases[0].to");
        assertThat(refused.selectFirst("#yaml").wholeText()).contains("2021-02-30");
        Document nothing =
                page(post(path + "/preview").param("yaml", mother.policePlan(PHASE)), campaign.officer(), 422);
        assertThat(nothing.selectFirst("#problems").text()).contains("没有差异");
    }

    @Test
    void forOtherUnitsThePageDoesNotExistAndTheLeadsHeadOnlyReads() throws Exception {
        Viewer police = mother.person(Capability.OFFICER, mother.unit("341323", "PUBLIC_SECURITY", "县公安局"));
        page(get(path), police, 404);
        page(get(path + "/1"), police, 404);
        page(confirm(renamed, "统一名称", "0"), police, 404);
        Viewer head = mother.person(Capability.UNIT_HEAD, mother.unit("341323", "HEALTH", "县卫生健康委"));
        assertThat(page(get(path), head, 200).select("form[action$=/preview]")).isEmpty();
        page(confirm(renamed, "统一名称", "0"), head, 422);
    }

    private MockHttpServletRequestBuilder confirm(String yaml, String reason, String basis) {
        return post(path).param("yaml", yaml).param("reason", reason).param("basis", basis);
    }

    private Document page(MockHttpServletRequestBuilder request, Viewer viewer, int status) throws Exception {
        MockHttpServletResponse response = perform(request, viewer);
        assertThat(response.getStatus()).isEqualTo(status);
        return Jsoup.parse(response.getContentAsString(StandardCharsets.UTF_8));
    }

    private MockHttpServletResponse perform(MockHttpServletRequestBuilder request, Viewer viewer) throws Exception {
        return mvc.perform(request.with(SignedIn.as(viewer.username()))
                        .with(csrf())
                        .locale(Locale.CHINA))
                .andReturn()
                .getResponse();
    }
}
