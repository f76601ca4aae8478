package liandong.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import liandong.LiandongTest;
import liandong.SignedIn;
import liandong.document.WordText;
import liandong.meeting.MeetingMother.Scene;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Minutes leave as an official document, word for word as they were approved, once the reader may know them. */
@LiandongTest
class MinutesPaperTests {

    @Autowired
    MeetingMother mother;

    @Autowired
    MockMvc mvc;

    @Test
    void minutesSayWhatWasApprovedWhoCameAndWhoGetsThem() throws Exception {
        Scene scene = minuted("save");
        String path = path(scene);
        assertThat(asked(get(path), "liaison" + scene.district()).getStatus())
                .as("only a draft yet")
                .isEqualTo(404);

        approve(scene);
        MockHttpServletResponse answer = asked(get(path), "liaison" + scene.district());

        assertThat(answer.getStatus()).isEqualTo(200);
        WordText word = WordText.of(answer.getContentAsByteArray());
        assertThat(word.in("Mark")).containsExactly("联络员会议纪要");
        assertThat(word.in("Number")).containsExactly("〔2021〕第1次");
        assertThat(word.in("Title").get(0)).endsWith("第1次联络员会议纪要");
        assertThat(word.in("Text")).containsExactly("时间：2021年9月15日 14:00", "出席：甲、乙", "1．约谈：由县卫生健康委承办。");
        assertThat(word.tables().get(0)).hasSize(2).first().asString().contains("抄送：");
        assertThat(asked(get(path), "officer" + scene.stranger()).getStatus()).isEqualTo(404);
    }

    private Scene minuted(String act) throws Exception {
        Scene scene = mother.campaign();
        mother.begin(scene, 1, "2021-09-15T14:00");
        mother.decide(scene, 1, null, null, null);
        write(scene, act);
        return scene;
    }

    private void approve(Scene scene) throws Exception {
        write(scene, "approve");
    }

    private void write(Scene scene, String act) throws Exception {
        Meeting meeting = mother.meeting(scene, 1);
        MockHttpServletResponse answer = asked(
                post("/meetings/" + meeting.id() + "/minutes")
                        .param("version", String.valueOf(meeting.version()))
                        .param("minutes", "时间：2021年9月15日 14:00\n出席：甲、乙\n\n1．约谈：由县卫生健康委承办。")
                        .param("act", act),
                "officer" + scene.lead());
        assertThat(answer.getStatus()).isEqualTo(302);
    }

    private String path(Scene scene) {
        return "/meetings/" + mother.meeting(scene, 1).id() + "/minutes.docx";
    }

    private MockHttpServletResponse asked(MockHttpServletRequestBuilder request, String who) throws Exception {
        return mvc.perform(request.with(csrf()).with(SignedIn.as(who)))
                .andReturn()
                .getResponse();
    }
}
