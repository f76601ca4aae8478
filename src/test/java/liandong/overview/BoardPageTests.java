package liandong.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.List;
import java.util.Set;
import liandong.LiandongTest;
import liandong.SignedIn;
import liandong.document.FileType;
import liandong.document.SheetRow;
import liandong.document.Sheets;
import liandong.organization.CallLog;
import liandong.organization.Capability;
import liandong.organization.Directory;
import liandong.organization.Viewer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Today is Thursday 5 August 2021; July was due on Tuesday: one member in time, one late, one not at all. */
@LiandongTest
class BoardPageTests {

    private static final List<String> COUNTIES = List.of(
            "310101", "310104", "310105", "310106", "310107", "310109", "310110", "310112", "310113", "310114",
            "310115", "310116", "310117");

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Directory directory;

    @Autowired
    CallLog calls;

    @Autowired
    Sheets sheets;

    SampleCampaign campaign;

    @BeforeEach
    void aCampaign() {
        campaign = new SampleCampaign(jdbc, directory);
    }

    @Test
    void aFewUnitsAreOneFlatBoardWithTheirCountiesAmongThem() throws Exception {
        campaign.county("310101", 6);

        Document page = page(campaign.officerOfLead(), "");
        assertThat(page.select(".board tbody tr")).hasSize(11);
        assertThat(page.select(".board-regions, .board-path")).isEmpty();
    }

    @Test
    void manyUnitsAreCountedByRegionAndOpenedOneByOne() throws Exception {
        COUNTIES.forEach(county -> campaign.county(county, 6));
        String officer = campaign.officerOfLead();

        Document whole = page(officer, "");
        assertThat(whole.select(".board tbody tr")).as("the city's own").hasSize(3);
        assertThat(whole.select(".board-regions tbody tr")).hasSize(13);
        assertThat(whole.select(".board-regions tbody tr").first().text()).isEqualTo("黄浦区 8 8 按时 75% · 逾期 1 · 迟报 1");

        String link = whole.select(".board-regions a").first().attr("href");
        Document county = page(officer, link.substring(link.indexOf('?')));
        assertThat(county.select(".board tbody th").eachText())
                .hasSize(8)
                .allMatch(name -> name.startsWith("310101单位"));
        assertThat(county.select(".board-path").text()).isEqualTo("上海市 › 黄浦区");
        assertThat(county.select(".board-path a").attr("href")).endsWith("region=310000");
    }

    @Test
    void onlyTheLateAreFewEnoughToBeNamedEachAndTheFilterStays() throws Exception {
        COUNTIES.forEach(county -> campaign.county(county, 6));
        String officer = campaign.officerOfLead();

        Document late = page(officer, "?late=true");
        assertThat(late.select(".board tbody tr")).hasSize(2 + 2 * 13);
        assertThat(late.select("#late").hasAttr("checked")).isTrue();
        assertThat(page(officer, "?owing=true").select(".board tbody tr")).hasSize(1 + 13);
        assertThat(page(officer, "?owing=true&region=310104").select(".board tbody tr"))
                .hasSize(1);
        assertThat(page(officer, "?unitClass=DISTRICT").select(".board tbody tr"))
                .isEmpty();
        assertThat(page(officer, "?unitClass=AGENCY&late=true").select(".board tbody tr"))
                .hasSize(28);
    }

    @Test
    void aRegionOutsideTheCampaignsDoesNotExist() throws Exception {
        assertThat(ask(campaign.officerOfLead(), "?region=320000").getStatus()).isEqualTo(404);
        assertThat(ask(campaign.stranger(), "/export").getStatus()).isEqualTo(404);
    }

    @Test
    void aUnitSeesOnlyItselfHoweverManyThereAre() throws Exception {
        List<Long> units = COUNTIES.stream()
                .flatMap(county -> campaign.county(county, 6).stream())
                .toList();
        String liaison = campaign.account(Capability.LIAISON, units.get(7));

        for (String query : List.of("", "?late=true", "?region=310101")) {
            assertThat(page(liaison, query).select(".board tbody th").eachText())
                    .as(query)
                    .singleElement()
                    .asString()
                    .startsWith("310101单位7");
        }
        assertThat(page(liaison, "?region=310104").select(".board tbody tr, .board-regions tbody tr"))
                .isEmpty();
    }

    @Test
    void whatWasJustHandedInIsOnTheBoardAtOnce() throws Exception {
        String officer = campaign.officerOfLead();
        assertThat(page(officer, "?owing=true").select(".board tbody tr")).hasSize(1);

        jdbc.update(
                "update obligation set state = 'SUBMITTED', first_submitted_at = submitted_at where id = ?",
                campaign.reports.get(2));
        jdbc.update(
                "update obligation set first_submitted_at = (select first_submitted_at from obligation where id = ?)"
                        + " where id = ?",
                campaign.reports.get(1),
                campaign.reports.get(2));

        assertThat(page(officer, "?owing=true").select(".board tbody tr")).isEmpty();
        assertThat(page(officer, "").select(".board tbody td:nth-child(2)").eachText())
                .containsExactly("按时", "迟报", "迟报");
    }

    @Test
    void besideARedCellStandWhomToRingUpAndWhatWasSaidLast() throws Exception {
        long missing = campaign.members.get(2);
        directory.setContact(missing, null, "021-5555");
        directory.setContact(campaign.members.get(0), null, "021-1111");
        String officer = campaign.officerOfLead();
        long account = jdbc.queryForObject("select id from account where username = ?", Long.class, officer);
        calls.note(
                new Viewer(account, officer, "某人", Capability.OFFICER, Set.of(campaign.lead)),
                missing,
                "obligation:" + campaign.reports.get(2),
                "王科长",
                "明天上午报");

        Document page = page(officer, "");
        assertThat(page.select(".board tbody tr").get(2).text()).contains("021-5555", "王科长：明天上午报");
        assertThat(page.text()).as("nothing is red there").doesNotContain("021-1111");
        assertThat(page(campaign.liaison(2), "").text()).doesNotContain("021-5555", "明天上午报");
    }

    @Test
    void theLeadTicksWhomToUrgeAndOthersCanNot() throws Exception {
        Document page = page(campaign.officerOfLead(), "");

        assertThat(page.select("input[name=unit]").eachAttr("value"))
                .containsExactly(String.valueOf(campaign.members.get(2)));
        assertThat(page.select("form#urge").attr("action")).isEqualTo("/campaigns/" + campaign.id + "/urge");
        assertThat(page(campaign.liaison(2), "").select("input[name=unit], form#urge button"))
                .isEmpty();
    }

    @Test
    void theExcelFileHoldsTheRowsOfThePage() throws Exception {
        String officer = campaign.officerOfLead();
        assertThat(exported(officer, "/export"))
                .anySatisfy(row ->
                        assertThat(row.cells()).startsWith("单位", "7月", "8月").endsWith("按时", "迟报", "逾期"));
        assertThat(units(officer, "/export")).hasSize(3);
        assertThat(units(officer, "/export?late=true")).hasSize(2).noneMatch(name -> name.startsWith("市公安局"));
        assertThat(units(campaign.liaison(1), "/export"))
                .singleElement()
                .asString()
                .startsWith("市市场监管局");

        COUNTIES.forEach(county -> campaign.county(county, 6));
        assertThat(exported(officer, "/export"))
                .anySatisfy(
                        row -> assertThat(row.cells()).startsWith("黄浦区（8 个单位）").endsWith("6", "1", "1"));
    }

    private List<String> units(String username, String path) throws Exception {
        return exported(username, path).stream()
                .map(row -> row.cells().get(0))
                .filter(name -> name.contains("局（"))
                .toList();
    }

    private List<SheetRow> exported(String username, String path) throws Exception {
        MockHttpServletResponse answer = ask(username, path);
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentType()).isEqualTo(FileType.XLSX.mediaType());
        return sheets.read("board.xlsx", answer.getContentAsByteArray());
    }

    private Document page(String username, String path) throws Exception {
        MockHttpServletResponse answer = ask(username, path);
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        Document page = Jsoup.parse(answer.getContentAsString());
        assertThat(page.text()).doesNotContain("??");
        return page;
    }

    private MockHttpServletResponse ask(String username, String path) throws Exception {
        return mvc.perform(get("/campaigns/" + campaign.id + "/board" + path).with(SignedIn.as(username)))
                .andReturn()
                .getResponse();
    }
}
