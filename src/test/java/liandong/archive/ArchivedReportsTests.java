package liandong.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import liandong.LiandongTest;
import liandong.reporting.ReportingMother;
import liandong.reporting.ReportingMother.Case;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an inspector reads in the archive about reports (R116): who was asked, told, late, returned, approved. */
@LiandongTest
class ArchivedReportsTests {

    @Autowired
    PlayedCampaign played;

    @Autowired
    ReportingMother mother;

    @Autowired
    ArchiveFixture archive;

    @Autowired
    JdbcClient jdbc;

    @Test
    void everyUnitThatWasAskedIsThereWithAllItsRevisionsAndWhatBecameOfThem() throws Exception {
        Case asked = played.closed();
        OpenedArchive opened = archive.opened(asked.officer(), asked.campaignId());
        Document index = Jsoup.parse(opened.text("index.html"));
        String page = opened.text("单位/0001.html");
        Element peer = section(page, asked.peer().key());
        Element below = section(page, asked.below().key());
        assertThat(peer.text()).contains("第 1 稿", "第 2 稿", "31", "退回（系统）：数字对不上", "接收（系统）", "要求报送，期限 2021-09-06");
        assertThat(marks(peer).stream().filter(List.of("报送", "退回", "接收、批准")::contains))
                .containsExactly("报送", "退回", "报送", "接收、批准");
        assertThat(below.text()).contains("锁定时仍未报送", "开始督办");
        assertThat(peer.text()).contains("附件：送审单.pdf").doesNotContain("（）");
        assertThat(marks(below)).contains("要求", "通知", "逾期").doesNotContain("报送");
        assertThat(counts(index, asked.peer().name())).containsEntry("报送", "2").containsEntry("退回", "1");
        assertThat(counts(index, asked.below().name())).containsEntry("逾期", "1").containsEntry("报送", "");
        assertThat(opened.text("报送/历次报表-小行动专项整治工作月报.csv")).contains(",9,", ",31,");
        assertThat(opened.text("通知/邮件正文-0001.txt")).contains("2021年8月工作月报", "Message-ID");
    }

    private static Element section(String page, long unit) {
        Element section = Jsoup.parse(page).getElementById("u" + unit);
        assertThat(section).isNotNull();
        return section;
    }

    private static List<String> marks(Element section) {
        return section.select("td.mark").eachText();
    }

    private static Map<String, String> counts(Document index, String unit) {
        Element line = index.select("tr:has(td:contains(%s))".formatted(unit)).first();
        List<String> heads = line.closest("table").select("th").eachText();
        List<Element> cells = line.select("td");
        return IntStream.range(1, heads.size())
                .boxed()
                .collect(Collectors.toMap(heads::get, at -> cells.get(at).text()));
    }

    @Test
    void everyLinkLeadsToAFileOfThePackage() throws Exception {
        Case asked = played.closed();
        OpenedArchive opened = archive.opened(asked.officer(), asked.campaignId());
        assertThat(opened.pages()).hasSizeGreaterThan(1).allSatisfy(page -> {
            for (Element link : Jsoup.parse(opened.text(page)).select("[href]")) {
                String path = URI.create("/" + page)
                        .resolve(link.attr("href").replace(" ", "%20"))
                        .getPath();
                assertThat(opened.files()).as(link.outerHtml()).containsKey(path.substring(1));
            }
        });
    }

    @Test
    void whatPeopleTypedIsNeitherMarkupNorAFormula() throws Exception {
        Case asked = played.closed();
        OpenedArchive opened = archive.opened(asked.officer(), asked.campaignId());
        assertThat(opened.pages()).allSatisfy(page -> {
            assertThat(Jsoup.parse(opened.text(page)).select("script")).isEmpty();
        });
        assertThat(opened.text("单位/0001.html")).contains("&lt;script&gt;alert(1)");
        assertThat(opened.text("报送/退回意见.csv")).contains(",'=cmd(),");
        assertThat(opened.files().keySet()).allMatch(path -> path.matches("[^<>:\"|?*\\\\]{1,120}"));
    }

    @Test
    void aDraftThatNeverLeftItsUnitIsNotInIt() throws Exception {
        Case asked = mother.open();
        jdbc.sql("insert into report_revision (obligation_id, revision_no, values_document, warn_reasons, zero_report,"
                        + " state, filled_by, saved_at) select :id, 1, values_document, '{}', false, 'DRAFT', '拟稿人', :at"
                        + " from (select cast(:doc as varchar(1000)) as values_document) d")
                .param("id", asked.owedBy(asked.below()).id())
                .param("doc", "{\"numbers\":{\"grid.CASES.HSI\":777123}}")
                .param("at", PlayedCampaign.WRITTEN)
                .update();
        played.finish(asked);
        assertThat(archive.opened(asked.officer(), asked.campaignId()).everything())
                .doesNotContain("777123", "拟稿人");
    }

    @Test
    void whatIsAttachedIsThereAsItIs() throws Exception {
        Case asked = played.closed();
        OpenedArchive opened = archive.opened(asked.officer(), asked.campaignId());
        assertThat(opened.files().keySet())
                .filteredOn(path -> path.endsWith("送审单.pdf"))
                .singleElement()
                .satisfies(path -> {
                    assertThat(opened.text(path)).isEqualTo("%PDF");
                    assertThat(opened.text("附件/附件目录.csv")).contains(path);
                });
    }

    @Test
    void aCaseIsThereWithWhatItRestsOnAndHowItWasExposed() throws Exception {
        Case asked = played.closed();
        OpenedArchive opened = archive.opened(asked.officer(), asked.campaignId());
        assertThat(opened.text("案件/协办单位.csv")).contains(asked.peer().name());
        assertThat(opened.text("案件/关联事项.csv")).contains("线索移送", "17");
        assertThat(opened.text("案件/曝光.csv"))
                .contains("单位官方网站", "张某无证行医案", asked.below().name());
    }

    @Test
    void whatWasEnteredLaterForAMonthNobodyAskedForIsThere() throws Exception {
        Case asked = mother.open();
        jdbc.sql("insert into back_entry (item_id, owner_unit_id, unit_kind, period_code, values_document, note,"
                        + " entered_by, entered_at) select i.id, :unit, 'HEALTH_INSPECTION', '2021-07', :figures, '台账补录',"
                        + " '补录人', :at from reporting_item i where i.campaign_id = :campaign")
                .param("unit", asked.below().key())
                .param("figures", "{\"grid\":{\"INSPECTED\":{\"AD\":4321}}}")
                .param("at", PlayedCampaign.WRITTEN)
                .param("campaign", asked.campaignId())
                .update();
        played.finish(asked);
        OpenedArchive opened = archive.opened(asked.officer(), asked.campaignId());
        assertThat(opened.text("报送/补录-小行动专项整治工作月报.csv")).contains("2021-07", "补录人", ",4321,");
        assertThat(section(opened.text("单位/0001.html"), asked.below().key()).text())
                .contains("小行动专项整治工作月报 2021-07", "补录（补录人）：台账补录", "4321");
    }
}
