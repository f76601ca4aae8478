package liandong.complaint.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import liandong.LiandongTest;
import liandong.SignedIn;
import liandong.complaint.Complaint;
import liandong.complaint.ComplaintMother;
import liandong.complaint.ComplaintMother.Scene;
import liandong.complaint.ComplaintState;
import liandong.complaint.ComplaintTrack;
import liandong.complaint.Complaints;
import liandong.organization.Viewer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The pages of complaints: entered and handled in the browser, read by who may, never with who complained. */
@LiandongTest
class ComplaintPagesTests {

    @Autowired
    ComplaintMother mother;

    @Autowired
    Complaints complaints;

    @Autowired
    MockMvc mvc;

    private Scene scene;

    @BeforeEach
    void launch() {
        scene = mother.scene();
    }

    @Test
    void aComplaintIsRegisteredInTheBrowserAndTakenThroughItsFirstSteps() throws Exception {
        MockHttpServletResponse answer = send(entry("无证开展注射美容"), scene.liaison());
        String address = answer.getRedirectedUrl();
        assertThat(address).startsWith("/complaints/");
        Document page = read(get(address), scene.liaison());
        assertThat(page.select("h1").text()).contains("举报", "美丽生活美容院");
        assertThat(page.text()).contains("7个工作日").doesNotContain("甄守密");

        act(address, "accept-complaint", "accept", "");
        act(address, "verify-matter", "confirm", "现场查获针剂");
        assertThat(read(get(address), scene.liaison())
                        .select("select[name=outcome] option")
                        .eachAttr("value"))
                .as("a report is not mediated")
                .contains("PENALISED")
                .doesNotContain("MEDIATED", "UNFOUNDED");
        assertThat(read(get("/complaints"), scene.liaison()).select("a[href=" + address + "]"))
                .hasSize(1);
    }

    @Test
    void aRefusedFormKeepsWhatWasTypedAndSaysWhatToDoAtTheField() throws Exception {
        MockHttpServletResponse answer = send(entry("甄守密说对方无证"), scene.liaison());
        assertThat(answer.getStatus()).isEqualTo(422);
        Document page = Jsoup.parse(answer.getContentAsString());
        assertThat(page.select("#problems a[href=#facts]").text()).contains("请删去");
        assertThat(page.select("textarea[name=facts]").text()).isEqualTo("甄守密说对方无证");
        assertThat(page.select("input[name=subjectName]").val()).isEqualTo("美丽生活美容院");
        assertThat(page.select("input[name=complainantName]").val()).isEqualTo("甄守密");
    }

    @Test
    void theLeadReadsItWithoutActingAndStrangersDoNotSeeIt() throws Exception {
        Complaint complaint = mother.registered(scene, ComplaintTrack.REPORT, ComplaintMother.WITNESS);
        String address = "/complaints/" + complaint.id();
        Document led = read(get(address), scene.lead());
        assertThat(led.select("#step")).isEmpty();
        assertThat(led.select("form[action$=complainant]")).isEmpty();
        assertThat(send(get(address), scene.stranger()).getStatus()).isEqualTo(404);
        assertThat(send(post(address + "/complainant").param("reason", "看看"), scene.lead())
                        .getStatus())
                .isEqualTo(404);
        assertThat(send(post(address + "/accept-complaint").param("act", "accept"), scene.stranger())
                        .getStatus())
                .isEqualTo(404);
        assertThat(read(get("/complaints"), scene.stranger()).select("a[href=" + address + "]"))
                .isEmpty();
    }

    @Test
    void whoComplainedIsShownOnceForAReason() throws Exception {
        Complaint complaint = mother.registered(scene, ComplaintTrack.REPORT, ComplaintMother.WITNESS);
        String address = "/complaints/" + complaint.id();
        MockHttpServletResponse refused = send(post(address + "/complainant").param("reason", ""), scene.liaison());
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString()).doesNotContain("甄守密");
        MockHttpServletResponse shown = send(post(address + "/complainant").param("reason", "电话答复"), scene.liaison());
        assertThat(shown.getContentAsString()).contains("甄守密", "13987654321");
        assertThat(shown.getHeader("Cache-Control")).contains("no-store");
        assertThat(read(get(address), scene.liaison()).text()).contains("电话答复").doesNotContain("甄守密");
    }

    @Test
    void anOldPageIsAConflictThatKeepsTheWords() throws Exception {
        Complaint complaint = mother.registered(scene, ComplaintTrack.REPORT, ComplaintMother.WITNESS);
        MockHttpServletResponse answer = send(
                post("/complaints/" + complaint.id() + "/accept-complaint")
                        .param("version", "7")
                        .param("act", "refuse")
                        .param("said", "不属本单位职责"),
                scene.liaison());
        assertThat(answer.getStatus()).isEqualTo(409);
        assertThat(Jsoup.parse(answer.getContentAsString())
                        .select("textarea[name=said]")
                        .text())
                .isEqualTo("不属本单位职责");
        assertThat(complaints.get(complaint.id()).state()).isEqualTo(ComplaintState.ACCEPTING);
    }

    private MockHttpServletRequestBuilder entry(String facts) {
        return post("/complaints")
                .param("campaignId", String.valueOf(scene.campaignId()))
                .param("unitId", String.valueOf(scene.unit().key()))
                .param("source", "OWN_INTAKE")
                .param("track", "REPORT")
                .param("receivedOn", "2021-08-05")
                .param("subjectName", "美丽生活美容院")
                .param("regionCode", "341323")
                .param("type", "UNLICENSED_PRACTICE")
                .param("facts", facts)
                .param("complainantName", "甄守密")
                .param("complainantContact", "13987654321");
    }

    private void act(String address, String step, String act, String said) throws Exception {
        String version = read(get(address), scene.liaison())
                .select("#step input[name=version]")
                .val();
        assertThat(send(
                                post(address + "/" + step)
                                        .param("version", version)
                                        .param("act", act)
                                        .param("said", said),
                                scene.liaison())
                        .getRedirectedUrl())
                .isEqualTo(address);
    }

    private Document read(MockHttpServletRequestBuilder request, Viewer viewer) throws Exception {
        MockHttpServletResponse answer = send(request, viewer);
        assertThat(answer.getStatus()).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString());
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request, Viewer viewer) throws Exception {
        return mvc.perform(request.with(SignedIn.as(viewer.username())).with(csrf()))
                .andReturn()
                .getResponse();
    }
}
