package liandong.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import liandong.LiandongTest;
import liandong.SignedIn;
import liandong.organization.Capability;
import liandong.organization.Directory;
import liandong.worklist.NewWorkItem;
import liandong.worklist.Worklist;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.web.util.UriComponentsBuilder;

/** Today is Thursday 5 August 2021; the July report was due on Tuesday. */
@LiandongTest
class OverviewPagesTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Directory directory;

    @Autowired
    Worklist worklist;

    SampleCampaign campaign;

    @BeforeEach
    void aCampaign() {
        campaign = new SampleCampaign(jdbc, directory);
    }

    @Test
    void theLeadSeesWhoReportedOnTimeWhoLateAndWhoNotAtAll() throws Exception {
        Document page = page(campaign.officerOfLead(), "/campaigns/" + campaign.id);

        assertThat(page.select(".board tbody tr")).hasSize(3);
        assertThat(page.select(".board tbody tr td:nth-child(2)").eachText()).containsExactly("按时", "迟报", "逾期");
        assertThat(page.select(".board tbody tr td:nth-child(3)").eachText()).containsOnly("未到期");
        assertThat(page.select(".board thead th").eachText()).containsExactly("单位", "7月", "8月");
        assertThat(counters(page)).containsExactly("3", "2", "1", "1");
        assertThat(page.select("a[href=/rounds/" + campaign.round + "]")).isNotEmpty();
        assertThat(page.select("h1 .tag").eachText()).containsExactly("动员部署阶段", "集中行动阶段");
    }

    @Test
    void aMemberSeesItsOwnRowAndNobodyElses() throws Exception {
        Document page = page(campaign.liaison(1), "/campaigns/" + campaign.id);

        assertThat(page.select(".board tbody tr")).hasSize(1);
        assertThat(page.select(".board tbody th").text()).startsWith("市市场监管局");
        assertThat(page.select("a[href=/reports/" + campaign.reports.get(1) + "]"))
                .isNotEmpty();
        assertThat(page.html()).doesNotContain("市药品监管局");
        assertThat(counters(page)).containsExactly("1", "1", "0", "1");
        assertThat(page.select("a[href^=/rounds/]")).as("pages it may not open").isEmpty();
    }

    @Test
    void aCampaignOneTakesNoPartInDoesNotExist() throws Exception {
        for (String path : List.of("", "/board", "/process", "/process/picture")) {
            assertThat(status(campaign.stranger(), "/campaigns/" + campaign.id + path))
                    .as(path)
                    .isEqualTo(404);
        }
    }

    @Test
    void anAdministratorReadsNoCampaign() throws Exception {
        String administrator = campaign.account(Capability.ADMINISTRATOR, campaign.lead);
        assertThat(status(administrator, "/campaigns/" + campaign.id)).isIn(403, 404);
        assertThat(status(administrator, "/tasks")).isIn(403, 404);
    }

    @Test
    void theBoardCanBeNarrowedToUnitsThatWereLate() throws Exception {
        Document page = page(campaign.officerOfLead(), "/campaigns/" + campaign.id + "/board?late=true");

        assertThat(page.select(".board tbody th").eachText()).hasSize(2).noneMatch(name -> name.startsWith("市公安局"));
    }

    @Test
    void theGanttSaysInWordsWhatItShows() throws Exception {
        Document page = page(campaign.officerOfLead(), "/campaigns/" + campaign.id);

        assertThat(page.select("svg.gantt rect")).hasSize(3);
        assertThat(page.select("svg.gantt .today")).hasSize(1);
        assertThat(page.select("svg.gantt desc").text())
                .contains("集中行动阶段：2021-08-01 至 2021-09-30，进行中。", "强化巩固阶段：2021-10-01 至 2021-11-30，未开始。");
    }

    @Test
    void aProcessThatHasNotBegunIsSaidSoAndARoundOfAnotherCampaignDoesNotExist() throws Exception {
        assertThat(page(campaign.officerOfLead(), "/campaigns/" + campaign.id + "/process")
                        .select(".empty")
                        .text())
                .isEqualTo("这个流程还没有开始。");
        SampleCampaign other = new SampleCampaign(jdbc, directory);
        assertThat(status(campaign.officerOfLead(), "/campaigns/" + campaign.id + "/process?round=" + other.round))
                .isEqualTo(404);
    }

    @Test
    void theLeadsWorkbenchNamesTheUnitsThatAreOverdue() throws Exception {
        Document page = page(campaign.officerOfLead(), "/");

        assertThat(page.select("section:has(h2:contains(逾期单位)) tbody tr")).hasSize(1);
        assertThat(page.select("section:has(h2:contains(逾期单位)) tbody tr").text())
                .contains("市药品监管局", "1", "2021-08-03");
        assertThat(page.select(".campaign-lines .lamp").eachText()).containsExactly("逾期 1", "已报送 2");
    }

    @Test
    void aLiaisonsWorkbenchSaysWhatHasToBeDoneToday() throws Exception {
        String liaison = campaign.liaison(2);
        long task = work(campaign.members.get(2), "7月月报", "2021-08-03");
        work(campaign.members.get(2), "8月月报", "2021-09-06");

        Document page = page(liaison, "/");

        assertThat(counters(page)).startsWith("2", "0", "1");
        assertThat(page.select("table.work tbody tr")).hasSize(1);
        assertThat(page.select("table.work a[href=/tasks/" + task + "]").text()).isEqualTo("7月月报");
        assertThat(page.select("section:has(h2:contains(本单位报送进度)) li").text()).contains("2021年7月工作月报", "待报送", "逾期");
        assertThat(page.select("h2").eachText()).doesNotContain("逾期单位");
    }

    @Test
    void theInboxComesByDueDateAndIsNarrowedByKindAndWord() throws Exception {
        String liaison = campaign.liaison(0);
        work(campaign.members.get(0), "8月月报", "2021-09-06");
        work(campaign.members.get(0), "7月月报", "2021-08-06");

        assertThat(page(liaison, "/tasks")
                        .select("table.work tbody td:nth-child(2)")
                        .eachText())
                .containsExactly("7月月报", "8月月报");
        assertThat(page(liaison, "/tasks?q=8月&kind=fill-report")
                        .select("table.work tbody td:nth-child(2)")
                        .eachText())
                .containsExactly("8月月报");
        assertThat(page(liaison, "/tasks?kind=explain-delay").select(".empty").text())
                .startsWith("没有符合条件的事项");
    }

    @Test
    void aLongInboxIsTurnedPageByPageWithItsFilter() throws Exception {
        String liaison = campaign.liaison(0);
        for (int i = 0; i < 23; i++) {
            work(campaign.members.get(0), "月报" + i, "2021-09-06");
        }
        String next = page(liaison, "/tasks?q=月报").select(".pager a[rel=next]").attr("href");

        Document second = page(liaison, next);
        assertThat(second.select("table.work tbody tr")).hasSize(3);
        assertThat(second.select("#q").attr("value")).isEqualTo("月报");
        assertThat(second.select(".pager a[rel=next]")).isEmpty();
        assertThat(second.select(".pager a")).hasSize(1);
    }

    @Test
    void theTaskPageShowsItsDatesAndIsNotThereForOtherUnits() throws Exception {
        long task = work(campaign.members.get(0), "7月月报", "2021-08-06");

        Document page = page(campaign.liaison(0), "/tasks/" + task);
        assertThat(page.select("h1").text()).contains("7月月报", "临期");
        assertThat(page.select(".facts").text()).contains("2021-08-06", "联络员");
        assertThat(page.select(".actions .btn-primary").attr("href")).startsWith("/reports/");
        assertThat(page.select(".timeline li")).hasSize(1);
        assertThat(status(campaign.liaison(1), "/tasks/" + task)).isEqualTo(404);
    }

    @Test
    void theLeadMayFollowATaskButIsNotOfferedToDoIt() throws Exception {
        long task = work(campaign.members.get(0), "7月月报", "2021-08-06");

        Document page = page(campaign.officerOfLead(), "/tasks/" + task);
        assertThat(page.select(".actions .btn-primary")).isEmpty();
        assertThat(page.select("main").text()).contains("此事项由市公安局");
    }

    private long work(long unit, String title, String due) {
        long subject = 5_000_000 + System.nanoTime() % 1_000_000_000L;
        return worklist.open(new NewWorkItem(
                "fill-report",
                subject,
                unit,
                Capability.LIAISON,
                "AGENCY",
                title,
                campaign.id,
                campaign.lead,
                campaign.lead,
                "/reports/" + subject,
                LocalDate.parse(due),
                endOf(due)));
    }

    private static Instant endOf(String day) {
        return liandong.shared.WorkingCalendar.endOf(LocalDate.parse(day));
    }

    private static List<String> counters(Document page) {
        return page.select(".counter strong").eachText();
    }

    private int status(String username, String path) throws Exception {
        return ask(username, path).getResponse().getStatus();
    }

    private Document page(String username, String path) throws Exception {
        MvcResult result = ask(username, path);
        assertThat(result.getResponse().getStatus()).as(path).isEqualTo(200);
        Document page = Jsoup.parse(result.getResponse().getContentAsString());
        assertThat(page.select("[style], style, script:not([src])")).isEmpty();
        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.text()).doesNotContain("??");
        return page;
    }

    private MvcResult ask(String username, String path) throws Exception {
        URI address = path.contains("%")
                ? URI.create(path)
                : UriComponentsBuilder.fromUriString(path).encode().build().toUri();
        return mvc.perform(get(address).with(SignedIn.as(username))).andReturn();
    }
}
