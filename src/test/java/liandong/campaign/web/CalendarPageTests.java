package liandong.campaign.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import liandong.LiandongTest;
import liandong.SignedIn;
import liandong.campaign.CampaignMother;
import liandong.campaign.HolidayNotices;
import liandong.organization.Capability;
import liandong.organization.Viewer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The administrator types a holiday notice, sees what moves, confirms. */
@LiandongTest
class CalendarPageTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    CampaignMother mother;

    @Autowired
    HolidayNotices notices;

    @Autowired
    JdbcClient jdbc;

    private Viewer admin;

    @BeforeEach
    void administrator() {
        admin = mother.person(Capability.ADMINISTRATOR);
    }

    @AfterEach
    void bundledCalendar() {
        jdbc.sql("delete from holiday_notice").update();
        notices.refresh();
    }

    @Test
    void theYearsDaysAreShownTypedOverPreviewedAndTakenOver() throws Exception {
        mother.small("  - {id: A, kind: CONCENTRATED_ACTION, name: 集中行动, from: 2021-08-01, to: 2021-08-20}");
        assertThat(page(get("/admin/calendar").param("year", "2022"))
                        .select("textarea[name=holidays]")
                        .text())
                .contains("春节 2022-01-31 至 2022-02-06");
        MockHttpServletRequestBuilder typed = typed(post("/admin/calendar/preview"), "元旦 2023-01-01 至 2023-01-02");
        Document preview = page(typed);
        assertThat(preview.select("#preview").text()).contains("小行动").contains("没有期限变动");
        String after = preview.select("#preview input[name=after]").val();
        MockHttpServletResponse done = answer(
                typed(post("/admin/calendar"), "元旦 2023-01-01 至 2023-01-02").param("after", after));
        assertThat(done.getRedirectedUrl()).isEqualTo("/admin/calendar?year=2023");
        assertThat(page(get("/admin/calendar").param("year", "2023"))
                        .select("textarea[name=holidays]")
                        .text())
                .isEqualTo("元旦 2023-01-01 至 2023-01-02");
        MockHttpServletResponse again =
                answer(typed(post("/admin/calendar"), "元旦 2023-01-01").param("after", after));
        assertThat(again.getStatus()).isEqualTo(409);
    }

    @Test
    void whatIsWrongIsToldAtItsFieldAndWhatWasTypedStays() throws Exception {
        MockHttpServletResponse refused = answer(typed(post("/admin/calendar/preview"), "元旦放假三天"));
        assertThat(refused.getStatus()).isEqualTo(422);
        Document page = Jsoup.parse(refused.getContentAsString(StandardCharsets.UTF_8));
        assertThat(page.select("#holidays-problem").text()).contains("元旦放假三天");
        assertThat(page.select("textarea[name=holidays]").text()).isEqualTo("元旦放假三天");
        assertThat(answer(typed(post("/admin/calendar/preview"), "元旦 2023-01-01")
                                .param("year", "二〇二三"))
                        .getStatus())
                .isEqualTo(422);
    }

    private static MockHttpServletRequestBuilder typed(MockHttpServletRequestBuilder request, String holidays) {
        return request.with(csrf())
                .param("year", "2023")
                .param("source", "国办发明电〔2022〕16号")
                .param("holidays", holidays)
                .param("makeupWorkdays", "");
    }

    private Document page(MockHttpServletRequestBuilder request) throws Exception {
        MockHttpServletResponse response = answer(request);
        assertThat(response.getStatus()).isEqualTo(200);
        return Jsoup.parse(response.getContentAsString(StandardCharsets.UTF_8));
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(SignedIn.as(admin.username())))
                .andReturn()
                .getResponse();
    }
}
