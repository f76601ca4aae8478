package liandong.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import liandong.LiandongTest;
import liandong.document.WordText;
import liandong.reporting.ReportingMother;
import liandong.reporting.ReportingMother.Case;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The documents of a campaign are in its archive as officials sign them (R116, R40, R45, R47, R48), and in its index. */
@LiandongTest
class ArchivedPapersTests {

    private static final Map<String, String> TOLD = Map.of(
            "ORG_NAME", "某美容店",
            "PENALTY_ON", "2021-08-03",
            "FACTS", "现场查明的事实",
            "LEGAL_BASIS", "《医疗机构管理条例》第四十四条",
            "PENALTY", "罚款 5000 元",
            "CASE_TITLE", "某店无证行医案",
            "NARRATIVE", "案情概述");

    @Autowired
    PlayedCampaign played;

    @Autowired
    ReportingMother mother;

    @Autowired
    ArchiveFixture archive;

    @Test
    void everyRoundHasItsDocumentsAndTables() throws Exception {
        Case asked = played.closed();
        OpenedArchive opened = archive.opened(asked.officer(), asked.campaignId());
        assertThat(title(opened, "公文/总结-2021年8月工作月报-第1版-\\d+\\.docx")).contains("2021年8月");
        assertThat(title(opened, "公文/通报-2021年8月工作月报-\\d+\\.docx")).isEqualTo("关于2021年8月工作月报报送情况的通报");
        assertThat(opened.read(opened.only("公文/送审单-2021年8月工作月报-第1版-\\d+\\.docx")))
                .contains(asked.below().name(), "先行发布");
        assertThat(opened.read(opened.only("汇总表/汇总表-2021年8月工作月报-第1版-\\d+\\.xlsx")))
                .contains(asked.peer().name(), "案件数");
        assertThat(opened.read(opened.only("汇总表/各单位数据-2021年8月工作月报-第1版-\\d+\\.xlsx")))
                .contains(asked.peer().name());
    }

    @Test
    void everySupervisionHasItsSlip() throws Exception {
        Case asked = played.closed();
        OpenedArchive opened = archive.opened(asked.officer(), asked.campaignId());
        WordText slip = WordText.of(opened.bytes(opened.only(
                "公文/督办单-%s-2021年8月工作月报-\\d+\\.docx".formatted(asked.below().name()))));
        assertThat(slip.in("SlipNumber")).singleElement().asString().contains("2021");
        assertThat(slip.tables().toString()).contains("2021-09-06");
    }

    @Test
    void typicalCasesAreThereAsACatalogue() throws Exception {
        Case asked = mother.open();
        asked.tell(asked.peer(), List.of(TOLD));
        asked.accept(asked.peer());
        played.finish(asked);
        OpenedArchive opened = archive.opened(asked.officer(), asked.campaignId());
        assertThat(opened.read(opened.only("公文/典型案例目录-2021年8月工作月报-第1版-\\d+\\.docx")))
                .contains("某店无证行医案", "某美容店");
    }

    @Test
    void theIndexLeadsToEveryDocumentTableAndAttachment() throws Exception {
        Case asked = played.closed();
        OpenedArchive opened = archive.opened(asked.officer(), asked.campaignId());
        List<String> linked =
                Jsoup.parse(opened.text("index.html")).select("a[href]").eachAttr("href");
        assertThat(opened.files().keySet())
                .filteredOn(path -> path.matches(".*\\.(docx|xlsx|pdf|csv|jsonl|yaml)") && path.contains("/"))
                .hasSizeGreaterThan(40)
                .filteredOn(path -> !path.matches("审计/rows.jsonl"))
                .isSubsetOf(linked);
    }

    private static String title(OpenedArchive opened, String pattern) {
        return String.join("", WordText.of(opened.bytes(opened.only(pattern))).in("Title"));
    }
}
