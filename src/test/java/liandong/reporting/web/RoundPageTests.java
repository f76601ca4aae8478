package liandong.reporting.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.net.URI;
import java.util.Map;
import liandong.LiandongTest;
import liandong.SignedIn;
import liandong.organization.Capability;
import liandong.reporting.ReportingMother;
import liandong.reporting.ReportingMother.Case;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;

/** The page of a round: who has reported, what the totals are made of, what a later revision has otherwise. */
@LiandongTest
class RoundPageTests {

    private static final String CELL = "grid.INSPECTED.AD";

    @Autowired
    MockMvc mvc;

    @Autowired
    ReportingMother mother;

    @Test
    void thePageSaysHowManyReportedAndNamesWhoIsMissing() throws Exception {
        Case asked = mother.open();
        asked.report(asked.below(), Map.of(CELL, "3"));
        Document page = page(asked, "");
        assertThat(page.select(".standing").text())
                .contains("应报 2 家，已报 1 家，其中待审核 1 家")
                .contains("未报：县市场监督管理局");
        assertThat(page.select("#compilation")).isEmpty();
    }

    @Test
    void aRoundOfManyUnitsIsReadPageByPageAndNamesTheFirstOnesThatAreMissing() throws Exception {
        Case asked = mother.launched("2021-08");
        asked.manyMoreUnits(120);
        asked.at("2021-08-31T08:00");
        Document page = page(asked, "");
        assertThat(page.select(".standing").text())
                .contains("应报 122 家", "未报 122 家：县市场监督管理局、")
                .endsWith("等");
        assertThat(page.select("main a[href^=/reports/]")).hasSize(100);
        String next = page.select("a[rel=next]").attr("href");
        Document last = page(asked, next.substring(next.indexOf('?')));
        assertThat(last.select("main a[href^=/reports/]")).hasSize(22);
        assertThat(last.select("a[rel=next]")).isEmpty();
    }

    @Test
    void eachTotalLeadsToTheUnitsItIsMadeOfAndFromThereToTheirReports() throws Exception {
        Case asked = mother.open();
        asked.report(asked.below(), Map.of(CELL, "3", "fields.VEHICLES", "2"));
        asked.report(asked.peer(), Map.of(CELL, "39"));
        asked.accept(asked.below());
        asked.accept(asked.peer());
        Document page = page(asked, "");
        assertThat(page.select("a[href*='cell=" + CELL + "']").text()).isEqualTo("42");
        assertThat(page.select("a[href*='cell=fields.VEHICLES']").text()).isEqualTo("2");
        assertThat(page.select(".totals caption").text()).contains("统计截止 2021-08-31");

        Document made = page(asked, "/contributions?cell=" + CELL + "&revision=1");
        assertThat(made.select("tbody tr").eachText())
                .containsExactlyInAnyOrder("县卫生监督所 3 第 1 稿 按时", "县市场监督管理局 39 第 1 稿 按时");
        assertThat(made.select("tfoot td").first().text()).isEqualTo("42");
        assertThat(made.select("tbody a").eachAttr("href"))
                .contains("/reports/" + asked.owedBy(asked.peer()).id() + "/revisions/1");
        Document vehicles = page(asked, "/contributions?cell=fields.VEHICLES");
        assertThat(vehicles.select("tbody tr").eachText()).contains("县市场监督管理局 （空） 第 1 稿 按时");
        assertThat(status(asked, "/contributions?cell=grid.NO.SUCH")).isEqualTo(404);
        assertThat(status(asked, "/contributions?cell=" + CELL + "&revision=7")).isEqualTo(404);
    }

    @Test
    void whatCameInAfterPublishingMakesARevisionThatSaysWhatChangedAndTheFirstOneStaysAsItWas() throws Exception {
        Case asked = mother.open();
        asked.report(asked.below(), Map.of(CELL, "3"));
        asked.accept(asked.below());
        asked.at("2021-09-14T09:00");
        send(asked, "/publication", "note", "先行发布");
        asked.at("2021-09-14T10:00");
        assertThat(page(asked, "").select("#supplement")).isEmpty();
        asked.report(asked.peer(), Map.of(CELL, "39"));
        asked.accept(asked.peer());

        Document latest = page(asked, "");
        assertThat(latest.select(".totals .cell-warn a").eachText()).containsExactly("42");
        assertThat(latest.select("#changes tbody tr").text())
                .contains("县市场监督管理局", "补报", "1 个数字", "违法发布医疗美容广告", "（空） → 39");
        Document first = page(asked, "?revision=1");
        assertThat(first.select("a[href*='cell=" + CELL + "']").text()).isEqualTo("3");
        assertThat(first.select("#compilation").text()).contains("统计截止 2021-09-13", "未报：县市场监督管理局", "先行发布");
        assertThat(page(asked, "/contributions?cell=" + CELL + "&revision=1").select("tbody tr"))
                .hasSize(1);
        Document second = page(asked, "/contributions?cell=" + CELL + "&revision=2");
        assertThat(second.select("tbody tr").eachText()).contains("县市场监督管理局 39 第 1 稿 迟报");
    }

    @Test
    void theCompilingUnitNeedNotWaitForTheEndOfTheRoundToTakeInWhatCameLate() throws Exception {
        Case asked = mother.launched("2021-08");
        asked.manyMoreUnits(1);
        asked.at("2021-08-31T08:00");
        asked.at("2021-09-14T09:00");
        send(asked, "/publication", "note", "均未报送");
        asked.at("2021-09-14T10:00");
        assertThat(send(asked, "/supplement", "x", "")).isEqualTo(422);
        asked.report(asked.peer(), Map.of(CELL, "39"));
        asked.accept(asked.peer());
        assertThat(page(asked, "").select("#supplement button").text()).isEqualTo("补充汇总为第 2 版");
        assertThat(send(asked, "/supplement", "x", "")).isEqualTo(302);
        Document page = page(asked, "");
        assertThat(page.select("a[href*='cell=" + CELL + "']").text()).isEqualTo("39");
        assertThat(page.select("#supplement")).isEmpty();
    }

    @Test
    void aUnitThatReportsDoesNotSeeWhatTheOthersContributed() throws Exception {
        Case asked = mother.open();
        MvcResult result = mvc.perform(get(URI.create("/rounds/" + asked.round().id() + "/contributions?cell=" + CELL))
                        .with(SignedIn.as(
                                asked.person(Capability.OFFICER, asked.peer()).username())))
                .andReturn();
        assertThat(result.getResponse().getStatus()).isEqualTo(404);
    }

    private int send(Case asked, String path, String name, String value) throws Exception {
        int status = mvc.perform(post("/rounds/" + asked.round().id() + path)
                        .param(name, value)
                        .with(csrf())
                        .with(SignedIn.as(asked.officer().username())))
                .andReturn()
                .getResponse()
                .getStatus();
        asked.settle();
        return status;
    }

    private int status(Case asked, String path) throws Exception {
        return ask(asked, path).getResponse().getStatus();
    }

    private Document page(Case asked, String path) throws Exception {
        MvcResult result = ask(asked, path);
        assertThat(result.getResponse().getStatus()).isEqualTo(200);
        return Jsoup.parse(result.getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8));
    }

    private MvcResult ask(Case asked, String path) throws Exception {
        return mvc.perform(get(URI.create("/rounds/" + asked.round().id() + path))
                        .with(SignedIn.as(asked.officer().username())))
                .andReturn();
    }
}
