package liandong.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDate;
import liandong.LiandongTest;
import liandong.SignedIn;
import liandong.meeting.MeetingMother.Scene;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The pages of meetings and action items: who reads what, who may act, and what a refused form says. */
@LiandongTest
class MeetingPagesTests {

    private static final String HOUR = "2021-09-15T14:00";

    @Autowired
    MeetingMother mother;

    @Autowired
    ActionItems actions;

    @Autowired
    MockMvc mvc;

    @Test
    void theLeadConfirmsTheMeetingInTheBrowser() throws Exception {
        Scene scene = mother.campaign();
        mother.escalate(scene);
        mother.draftAgenda(scene, 1);
        String address = address(scene);

        Document page = read(get(address), officer(scene.lead()));
        assertThat(page.select("input[name=date]").val()).isEqualTo("2021-09-15");
        assertThat(page.select("input[name=time]").val()).isEqualTo("14:00");
        assertThat(page.text()).contains("8月工作月报", "逾期未报");

        MockHttpServletResponse answer = send(
                post(address + "/confirmation")
                        .param("date", "2021-09-16")
                        .param("time", "09:30")
                        .param("place", "三楼会议室")
                        .param(
                                "items[0].itemId",
                                page.select("input[name='items[0].itemId']").val())
                        .param("items[0].position", "1")
                        .param("items[0].explanation", "系统故障"),
                officer(scene.lead()));
        assertThat(answer.getRedirectedUrl()).isEqualTo(address);
        assertThat(mother.meeting(scene, 1).meetsAt()).isEqualTo(MeetingMother.at("2021-09-16T09:30"));
        assertThat(mother.agenda(scene, 1).get(0).explanation()).isEqualTo("系统故障");
        assertThat(read(get(address), officer(scene.lead())).select("form[action$=rescheduling]"))
                .hasSize(1);
    }

    @Test
    void aRefusedFormKeepsWhatWasTyped() throws Exception {
        Scene scene = mother.campaign();
        mother.draftAgenda(scene, 1);

        MockHttpServletResponse answer = send(
                post(address(scene) + "/confirmation")
                        .param("date", "2021-09-01")
                        .param("time", "09:30")
                        .param("place", "三楼会议室"),
                officer(scene.lead()));
        assertThat(answer.getStatus()).isEqualTo(422);
        Document page = Jsoup.parse(answer.getContentAsString());
        assertThat(page.select("#problems a[href=#date]").text()).contains("晚于现在");
        assertThat(page.select("input[name=place]").val()).isEqualTo("三楼会议室");
        assertThat(mother.meeting(scene, 1).state()).isEqualTo(MeetingState.PLANNED);
    }

    @Test
    void participantsReadAMeetingOnceTheyAreInvitedAndStrangersNever() throws Exception {
        Scene scene = mother.campaign();
        mother.draftAgenda(scene, 1);
        assertThat(status(get(address(scene)), "liaison" + scene.district())).isEqualTo(404);

        mother.convene(scene, 1, HOUR);
        assertThat(status(get(address(scene)), "liaison" + scene.district())).isEqualTo(200);
        assertThat(status(get(address(scene)), "officer" + scene.stranger())).isEqualTo(404);
        assertThat(read(get("/meetings"), "liaison" + scene.peer()).select("a[href=" + address(scene) + "]"))
                .isNotEmpty();
        assertThat(read(get("/meetings"), "liaison" + scene.stranger()).select("a[href=" + address(scene) + "]"))
                .isEmpty();
    }

    @Test
    void aMemberCannotDecideForTheMeeting() throws Exception {
        Scene scene = mother.campaign();
        mother.begin(scene, 1, HOUR);

        for (String somebody : new String[] {officer(scene.peer()), "liaison" + scene.lead()}) {
            assertThat(status(post(address(scene) + "/decisions"), somebody)).isEqualTo(404);
            assertThat(status(post(address(scene) + "/minutes").param("version", "1"), somebody))
                    .isEqualTo(404);
            assertThat(read(get(address(scene)), somebody).select("form[action$=decisions]"))
                    .isEmpty();
        }
        assertThat(mother.meeting(scene, 1).state()).isEqualTo(MeetingState.CONVENED);
    }

    @Test
    void decisionsAndMinutesAreEnteredInTheBrowser() throws Exception {
        Scene scene = mother.campaign();
        mother.escalate(scene);
        mother.begin(scene, 1, HOUR);
        Document form = read(get(address(scene)), officer(scene.lead()));
        String item = form.select("input[name='items[0].itemId']").val();
        assertThat(form.select("select[name='items[0].ownerUnitId'] option[selected]")
                        .val())
                .as("the unit concerned is proposed")
                .isEqualTo(String.valueOf(scene.district()));

        assertThat(status(
                        post(address(scene) + "/decisions")
                                .param("items[0].itemId", item)
                                .param("items[0].kind", ""),
                        officer(scene.lead())))
                .isEqualTo(422);
        send(
                post(address(scene) + "/decisions")
                        .param("items[0].itemId", item)
                        .param("items[0].kind", "INTERVIEW")
                        .param("items[0].ownerUnitId", String.valueOf(scene.lead()))
                        .param("items[0].due", "2021-09-24")
                        .param("items[0].text", "约谈分管负责人")
                        .param("units[0].unitId", String.valueOf(scene.district()))
                        .param("units[0].present", "true")
                        .param("units[0].attendedBy", "李某"),
                officer(scene.lead()));
        mother.moveTo("2021-09-15T15:00");
        Document held = read(get(address(scene)), officer(scene.lead()));
        assertThat(held.select("textarea[name=minutes]").val()).contains("约谈分管负责人", "李某");
        assertThat(read(get(address(scene)), "liaison" + scene.district()).text())
                .doesNotContain("联络员会议纪要");

        send(
                post(address(scene) + "/minutes")
                        .param("version", held.select("input[name=version]").val())
                        .param("minutes", "定稿的纪要")
                        .param("act", "approve"),
                officer(scene.lead()));
        assertThat(read(get(address(scene)), "liaison" + scene.district()).text())
                .contains("定稿的纪要");
    }

    @Test
    void somebodyElseSavedTheMinutesFirst() throws Exception {
        Scene scene = mother.campaign();
        mother.begin(scene, 1, HOUR);
        mother.decide(scene, 1, null, null, null);

        MockHttpServletResponse answer = send(
                post(address(scene) + "/minutes").param("version", "0").param("minutes", "我的修改"),
                officer(scene.lead()));
        assertThat(answer.getStatus()).isEqualTo(409);
        assertThat(Jsoup.parse(answer.getContentAsString())
                        .select("textarea[name=minutes]")
                        .val())
                .isEqualTo("我的修改");
    }

    @Test
    void theLeadAddsAMatterByHandAndNobodyElseDoes() throws Exception {
        Scene scene = mother.campaign();
        MockHttpServletRequestBuilder form = post("/meetings/agenda-items")
                .param("campaignId", String.valueOf(scene.campaignId()))
                .param("title", "直播间线索分工")
                .param("facts", "两个部门都认为不归自己管");

        assertThat(status(form, officer(scene.peer()))).isEqualTo(404);
        assertThat(send(form, officer(scene.lead())).getRedirectedUrl()).isEqualTo("/meetings");
        assertThat(mother.waiting(scene))
                .singleElement()
                .satisfies(item -> assertThat(item.title()).isEqualTo("直播间线索分工"));
        assertThat(read(get("/meetings"), officer(scene.lead())).text()).contains("直播间线索分工");
        assertThat(read(get("/meetings"), officer(scene.peer())).text()).doesNotContain("直播间线索分工");
    }

    @Test
    void theUnitReportsAndTheLeadVerifies() throws Exception {
        Scene scene = mother.campaign();
        mother.escalate(scene);
        mother.begin(scene, 1, HOUR);
        mother.decide(scene, 1, DecisionKind.DEADLINE, scene.district(), LocalDate.of(2021, 9, 30));
        String item = "/action-items/" + actions.open(scene.campaignId()).get(0).id();

        assertThat(status(get(item), "liaison" + scene.peer())).isEqualTo(404);
        assertThat(status(post(item + "/result").param("result", "完成"), officer(scene.lead())))
                .as("the lead does not report for the unit")
                .isEqualTo(404);
        assertThat(status(post(item + "/result").param("result", " "), "liaison" + scene.district()))
                .isEqualTo(422);
        send(post(item + "/progress").param("note", "正在补报"), "liaison" + scene.district());
        send(post(item + "/result").param("result", "已补报"), "liaison" + scene.district());
        Document page = read(get(item), officer(scene.lead()));
        assertThat(page.text()).contains("正在补报", "已补报", "待核验");
        assertThat(status(post(item + "/verification").param("act", "done"), "liaison" + scene.district()))
                .isEqualTo(404);
        send(post(item + "/verification").param("act", "back").param("reason", "缺附件"), officer(scene.lead()));
        assertThat(read(get(item), "liaison" + scene.district()).text()).contains("退回原因：缺附件");
    }

    private String address(Scene scene) {
        return "/meetings/" + mother.meeting(scene, 1).id();
    }

    private static String officer(long unitId) {
        return "officer" + unitId;
    }

    private int status(MockHttpServletRequestBuilder request, String who) throws Exception {
        return send(request, who).getStatus();
    }

    private Document read(MockHttpServletRequestBuilder request, String who) throws Exception {
        MockHttpServletResponse answer = send(request, who);
        assertThat(answer.getStatus()).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString());
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request, String who) throws Exception {
        MockHttpServletResponse answer = mvc.perform(
                        request.with(SignedIn.as(who)).with(csrf()))
                .andReturn()
                .getResponse();
        answer.setCharacterEncoding("UTF-8");
        return answer;
    }
}
