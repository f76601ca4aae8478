package liandong.complaint.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.stream.Stream;
import liandong.LiandongTest;
import liandong.campaign.Campaigns;
import liandong.complaint.ComplaintMother;
import liandong.complaint.ComplaintMother.Scene;
import liandong.complaint.IntakeSettings;
import liandong.complaint.PublicIntake;
import liandong.organization.Directory;
import liandong.organization.NotVisible;
import liandong.reporting.web.Visits;
import liandong.shared.BusinessTime;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ClassPathResource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.servlet.mvc.support.RedirectAttributesModelMap;

/** The public enters a complaint itself (R81), where that has been turned on. */
@LiandongTest
class IntakeTests {

    @Autowired
    ComplaintMother mother;

    @Autowired
    PublicIntake intake;

    @Autowired
    Campaigns campaigns;

    @Autowired
    Directory directory;

    @Autowired
    BusinessTime time;

    @Autowired
    MockMvc mvc;

    @Autowired
    Visits visits;

    private Scene scene;

    @BeforeEach
    void launch() {
        scene = mother.scene();
    }

    @Test
    void itIsOffUnlessTurnedOn() throws Exception {
        var shipped = new YamlPropertySourceLoader()
                .load("application", new ClassPathResource("application.yaml"))
                .get(0);
        assertThat(shipped.getProperty("liandong.intake.enabled")).hasToString("${LIANDONG_PUBLIC_INTAKE:false}");
        IntakeController off = new IntakeController(new IntakeSettings(false), intake, campaigns, directory, time);
        assertThatThrownBy(off::page).isInstanceOf(NotVisible.class);
        assertThatThrownBy(() ->
                        off.enter(new MockHttpServletRequest(), IntakeForm.EMPTY, new RedirectAttributesModelMap()))
                .isInstanceOf(NotVisible.class);
    }

    @Test
    void whatSomebodyEntersLiesBeforeTheCompetentUnitWithoutTheName() throws Exception {
        assertThat(Jsoup.parse(send(get("/intake")).getContentAsString()).select("form[action=/intake]"))
                .hasSize(1);
        MockHttpServletResponse answer = send(entry("美丽生活美容院", "无证注射").with(from("192.0.2.1")));
        assertThat(answer.getRedirectedUrl()).isEqualTo("/intake");
        Document register = visits.page(scene.lead().username(), "/complaints");
        String address = register.select("tbody a").attr("href");
        String page = visits.page(scene.lead().username(), address).text();
        assertThat(page).contains("美丽生活美容院", "公众网页").doesNotContain("甄守密");
        assertThat(visits.page(scene.lead().username(), "/tasks").text()).contains("美丽生活美容院");
    }

    @Test
    void whoIsAccusedDoesNotHandleIt() throws Exception {
        send(entry("县卫生健康委", "收受好处").with(from("192.0.2.2")));
        assertThat(Stream.of(scene.liaison(), scene.stranger())
                        .map(viewer -> visits.page(viewer.username(), "/tasks").text()))
                .anyMatch(tasks -> tasks.contains("县卫生健康委"));
        assertThat(visits.page(scene.lead().username(), "/tasks").text()).doesNotContain("（县卫生健康委）");
    }

    @Test
    void aRefusedFormKeepsWhatWasTyped() throws Exception {
        MockHttpServletResponse answer = send(entry("", "无证注射").with(from("192.0.2.3")));
        assertThat(answer.getStatus()).isEqualTo(422);
        Document page = Jsoup.parse(answer.getContentAsString());
        assertThat(page.select("#problems a[href=#subjectName]")).hasSize(1);
        assertThat(page.select("textarea[name=facts]").text()).isEqualTo("无证注射");
    }

    @Test
    void oneAddressEntersAFewAndThenHasToWait() throws Exception {
        for (int i = 0; i < 5; i++) {
            assertThat(send(entry("美丽生活美容院", "第" + i + "次").with(from("192.0.2.4")))
                            .getStatus())
                    .isEqualTo(302);
        }
        MockHttpServletResponse sixth = send(entry("美丽生活美容院", "再一次").with(from("192.0.2.4")));
        assertThat(sixth.getStatus()).isEqualTo(422);
        assertThat(Jsoup.parse(sixth.getContentAsString()).select("#problems").text())
                .contains("过于频繁");
        assertThat(send(entry("美丽生活美容院", "别处").with(from("192.0.2.5"))).getStatus())
                .isEqualTo(302);
    }

    private static RequestPostProcessor from(String address) {
        return request -> {
            request.setRemoteAddr(address);
            return request;
        };
    }

    private MockHttpServletRequestBuilder entry(String subject, String facts) {
        return post("/intake")
                .param("campaignId", String.valueOf(scene.campaignId()))
                .param("track", "REPORT")
                .param("subjectName", subject)
                .param("regionCode", "341323")
                .param("type", "UNLICENSED_PRACTICE")
                .param("facts", facts)
                .param("complainantName", "甄守密")
                .param("complainantContact", "13987654321");
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(csrf())).andReturn().getResponse();
    }
}
