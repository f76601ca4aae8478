package liandong.campaign.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import liandong.LiandongTest;
import liandong.SignedIn;
import liandong.campaign.CampaignMother;
import liandong.campaign.CampaignMother.Launched;
import liandong.campaign.Phases;
import liandong.campaign.TestPart;
import liandong.organization.Capability;
import liandong.organization.Viewer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The page of plan changes: type, look who is concerned, confirm. */
@LiandongTest
class PlanChangePageTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    CampaignMother mother;

    @Autowired
    Phases phases;

    @Autowired
    TestPart part;

    Launched campaign;
    String path;
    String field;

    @BeforeEach
    void aCampaignWithOnePhase() {
        part.reset();
        campaign = mother.withPolice(
                "  - {id: A, kind: CONCENTRATED_ACTION, name: 集中行动阶段, from: 2021-08-16, to: 2021-08-20, requires: [检查一批]}");
        path = "/campaigns/" + campaign.id() + "/plan-change";
        field = "day-phase-end-" + phases.of(campaign.id()).get(0).id();
    }

    @Test
    void theLeadTypesADayLooksWhoIsConcernedAndConfirms() throws Exception {
        Document form = page(get(path), campaign.officer(), 200);
        assertThat(form.selectFirst("input[name=" + field + "]").val()).isEqualTo("2021-08-20");
        Document preview = page(
                post(path + "/preview").param(field, "2021-08-27").param("reason", "台风停工"), campaign.officer(), 200);
        assertThat(preview.selectFirst("#preview").text()).contains("集中行动阶段结束日", "2021-08-20", "2021-08-27", "县公安局");
        assertThat(phases.of(campaign.id()).get(0).to())
                .as("nothing is written yet")
                .isEqualTo("2021-08-20");
        MockHttpServletRequestBuilder confirm = post(path);
        preview.select("#preview form input[type=hidden]:not([name=_csrf])")
                .forEach(input -> confirm.param(input.attr("name"), input.val()));
        MockHttpServletResponse done = perform(confirm, campaign.officer());
        assertThat(done.getRedirectedUrl()).isEqualTo(path);
        assertThat(phases.of(campaign.id()).get(0).to()).isEqualTo("2021-08-27");
        Document after = page(get(path), campaign.officer(), 200);
        assertThat(after.text())
                .contains("原因：台风停工")
                .contains("2021-08-20 → 2021-08-27")
                .contains("方案原定2021-08-20");
        assertThat(page(get("/campaigns/" + campaign.id()), campaign.officer(), 200)
                        .text())
                .contains("台风停工");
    }

    @Test
    void whatIsRefusedIsSaidAtTheDayAndWhatWasTypedStays() throws Exception {
        Document past = page(
                post(path + "/preview").param(field, "2021-08-01").param("reason", "台风停工"), campaign.officer(), 422);
        assertThat(past.selectFirst("#problems a").attr("href")).isEqualTo("#" + field);
        assertThat(past.selectFirst("#problems").text()).contains("早于今天");
        assertThat(past.selectFirst("input[name=" + field + "]").val()).isEqualTo("2021-08-01");
        assertThat(past.selectFirst("textarea[name=reason]").text()).isEqualTo("台风停工");
        Document noReason =
                page(post(path + "/preview").param(field, "2021-08-27").param("reason", ""), campaign.officer(), 422);
        assertThat(noReason.selectFirst("#problems a").attr("href")).isEqualTo("#reason");
        assertThat(noReason.selectFirst("input[name=" + field + "]").val()).isEqualTo("2021-08-27");
        Document noDay = page(post(path).param(field, "下周五").param("reason", "台风停工"), campaign.officer(), 422);
        assertThat(noDay.selectFirst("#problems").text()).contains("下周五");
        Document nothing = page(post(path).param(field, "2021-08-20").param("reason", "台风停工"), campaign.officer(), 422);
        assertThat(nothing.selectFirst("#problems").text()).contains("没有改动任何日期");
        assertThat(phases.of(campaign.id()).get(0).to()).isEqualTo("2021-08-20");
    }

    @Test
    void forOtherUnitsThePageDoesNotExistAndTheLeadsHeadOnlyReads() throws Exception {
        Viewer police = mother.person(Capability.OFFICER, mother.unit("341323", "PUBLIC_SECURITY", "县公安局"));
        page(get(path), police, 404);
        page(post(path).param(field, "2021-08-27").param("reason", "台风停工"), police, 404);
        Viewer head = mother.person(Capability.UNIT_HEAD, mother.unit("341323", "HEALTH", "县卫生健康委"));
        assertThat(page(get(path), head, 200).select("form[action$=/preview] button"))
                .isEmpty();
        page(post(path).param(field, "2021-08-27").param("reason", "台风停工"), head, 422);
        assertThat(phases.of(campaign.id()).get(0).to()).isEqualTo("2021-08-20");
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
