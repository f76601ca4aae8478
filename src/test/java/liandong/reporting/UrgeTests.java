package liandong.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import liandong.LiandongTest;
import liandong.SignedIn;
import liandong.organization.Capability;
import liandong.organization.Viewer;
import liandong.reporting.ReportingMother.Case;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** The lead urges who has not reported, sees beforehand whom it reaches, and not again within four hours. */
@LiandongTest
class UrgeTests {

    @Autowired
    ReportingMother mother;

    @Autowired
    MockMvc mvc;

    @Test
    void whoOwesIsUrgedOnceInFourHoursAndTheRecordSaysByWhom() throws Exception {
        Case asked = mother.open();
        Viewer liaison = asked.person(Capability.LIAISON, asked.peer());
        asked.submit(asked.below());
        asked.at("2021-09-07T09:30");
        Document preview = page(ask(asked, asked.officer()), 200);
        assertThat(preview.select("#owed tbody tr")).hasSize(1);
        assertThat(preview.select("#owed tbody tr").text())
                .contains("县市场监督管理局", "2021年8月工作月报", "2021-09-06", "已逾期", liaison.username() + "@liandong.test");
        assertThat(preview.getElementById("chat").text()).isEqualTo("县市场监督管理局：2021年8月工作月报（9月6日截止）");
        assertThat(preview.select("#made")).isEmpty();

        assertThat(urge(asked, asked.officer()).getStatus()).isEqualTo(302);
        Document after = page(ask(asked, asked.officer()), 200);
        assertThat(after.select("#made tbody tr").text())
                .contains("县市场监督管理局", asked.officer().displayName(), "待发");
        assertThat(after.select("#owed input[name=obligation]").hasAttr("disabled"))
                .isTrue();
        assertThat(page(urge(asked, asked.officer()), 422).select("#problems").text())
                .contains("县市场监督管理局", "2021-09-07 09:30");
        assertThat(mails(asked)).isEqualTo(1);

        asked.at("2021-09-07T13:31");
        assertThat(urge(asked, asked.officer()).getStatus()).isEqualTo(302);
        assertThat(mails(asked)).isEqualTo(2);
    }

    @Test
    void nobodyUrgesForAnOfficeThatIsNotTheirs() throws Exception {
        Case asked = mother.open();
        Viewer peer = asked.person(Capability.OFFICER, asked.peer());
        assertThat(page(ask(asked, peer), 200).select("#owed tbody tr")).isEmpty();
        assertThat(urge(asked, peer).getStatus()).isEqualTo(404);
        assertThat(page(ask(asked, asked.person(Capability.LIAISON, asked.lead())), 200)
                        .select("#owed tbody tr"))
                .isEmpty();
        assertThat(mails(asked)).isZero();
    }

    private MockHttpServletResponse ask(Case asked, Viewer viewer) throws Exception {
        return mvc.perform(get("/campaigns/" + asked.campaignId() + "/urge").with(SignedIn.as(viewer.username())))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletResponse urge(Case asked, Viewer viewer) throws Exception {
        return mvc.perform(post("/campaigns/" + asked.campaignId() + "/urge")
                        .param(
                                "obligation",
                                String.valueOf(asked.owedBy(asked.peer()).id()))
                        .with(csrf())
                        .with(SignedIn.as(viewer.username())))
                .andReturn()
                .getResponse();
    }

    private Document page(MockHttpServletResponse response, int status) throws Exception {
        assertThat(response.getStatus()).isEqualTo(status);
        return Jsoup.parse(response.getContentAsString(StandardCharsets.UTF_8));
    }

    /** Mails filed, copies for further liaisons left out. */
    private long mails(Case asked) {
        return mother.jdbc
                .sql(
                        "select count(distinct reminder_key) from outbox_mail where campaign_id = :id and subject like '催办%'")
                .param("id", asked.campaignId())
                .query(Long.class)
                .single();
    }
}
