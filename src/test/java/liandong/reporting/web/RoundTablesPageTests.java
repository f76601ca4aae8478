package liandong.reporting.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import liandong.LiandongTest;
import liandong.document.WrittenWorkbook;
import liandong.document.WrittenWorkbook.WrittenSheet;
import liandong.organization.Capability;
import liandong.reporting.ReportingMother;
import liandong.reporting.ReportingMother.Case;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.ContentDisposition;

/** The compiled table of a round as Excel files. */
@LiandongTest
class RoundTablesPageTests {

    private static final String CELL = "grid.INSPECTED.AD";

    @Autowired
    Visits visits;

    @Autowired
    ReportingMother mother;

    @Test
    void theTotalsAreInThePrintedLayoutAndTheUnitsOnASecondSheet() {
        Case asked = mother.open();
        asked.report(asked.below(), Map.of(CELL, "3"));
        asked.report(asked.peer(), Map.of(CELL, "39"));
        asked.accept(asked.below());
        asked.accept(asked.peer());
        assertThat(visits.page(asked.officer().username(), path(asked, "")).select("a[href*=table.xlsx]"))
                .hasSize(1);

        WrittenWorkbook written = download(asked, "/table.xlsx?revision=1");
        assertThat(written.names()).containsExactly("报表", "单位名单");
        WrittenSheet form = written.sheet("报表");
        assertThat(form.at(0, 0)).isEqualTo("打击非法医疗美容专项整治工作月报");
        assertThat(form.at(1, 0)).startsWith("汇总单位：");
        int inspected = form.rowOf("检查对象数");
        assertThat(form.at(inspected, 11)).isEqualTo("42.0");
        assertThat(form.columns(inspected, 1)).isEqualTo(2);
        assertThat(form.xml().select("sheetProtection, dataValidation, conditionalFormatting"))
                .isEmpty();
        List<String> words = new ArrayList<>();
        form.eachText(words::add);
        assertThat(words).as("what only helps to fill it is left out").doesNotContain("零报告");

        WrittenSheet units = written.sheet("单位名单");
        assertThat(units.at(1, 0)).startsWith("应报 2 家，已汇总 2 家");
        assertThat(List.of(units.at(3, 1), units.at(4, 1))).containsExactlyInAnyOrder("县卫生监督所", "县市场监督管理局");
        assertThat(units.at(3, 2)).isEqualTo("已汇总");
    }

    @Test
    void whoIsMissingWhenItWasClosedIsOnTheListOfUnits() {
        Case asked = mother.open();
        asked.report(asked.below(), Map.of(CELL, "3"));
        asked.accept(asked.below());
        asked.at("2021-09-14T09:00");
        WrittenSheet units = download(asked, "/table.xlsx").sheet("单位名单");
        assertThat(units.at(1, 0)).startsWith("应报 2 家，已汇总 1 家，待审核 0 家，未报 1 家；统计截止 2021-09-13");
        assertThat(units.at(4, 1)).isEqualTo("县市场监督管理局");
        assertThat(units.at(4, 2)).isEqualTo("未报");
    }

    @Test
    void everyFigureOfEveryUnitIsInOneLongTable() {
        Case asked = mother.open();
        asked.report(asked.below(), Map.of(CELL, "3", "grid.FINE_COUNT.AD", "1", "grid.FINE_AMOUNT.AD", "1.25"));
        asked.report(asked.peer(), Map.of(CELL, "39"));
        asked.accept(asked.below());
        asked.accept(asked.peer());
        WrittenSheet figures = download(asked, "/contributions.xlsx").sheet("各单位数据");
        int column = 2;
        while (!figures.at(2, column).equals("罚款金额（万元） · 违法发布医疗美容广告")) {
            column++;
        }
        assertThat(figures.at(figures.rowOf("县卫生监督所"), column)).isEqualTo("1.25");
        assertThat(figures.at(figures.rowOf("县市场监督管理局"), column))
                .as("blank is not 0")
                .isEmpty();
    }

    @Test
    void theFilesAreNamedAfterTheirRound() {
        Case asked = mother.open();
        asked.report(asked.below(), Map.of(CELL, "3"));
        asked.accept(asked.below());
        asked.at("2021-09-14T09:00");
        assertThat(nameOf(asked, "/table.xlsx")).isEqualTo(asked.round().title() + "-汇总表.xlsx");
        assertThat(nameOf(asked, "/contributions.xlsx")).isEqualTo(asked.round().title() + "-各单位数据.xlsx");
    }

    private String nameOf(Case asked, String file) {
        String answered =
                visits.get(asked.officer().username(), path(asked, file)).getHeader("Content-Disposition");
        return Objects.requireNonNull(
                ContentDisposition.parse(Objects.requireNonNull(answered)).getFilename());
    }

    @Test
    void aUnitThatReportsGetsNeither() {
        Case asked = mother.open();
        String peer = asked.person(Capability.OFFICER, asked.peer()).username();
        assertThat(visits.get(peer, path(asked, "/table.xlsx")).getStatus()).isEqualTo(404);
        assertThat(visits.get(peer, path(asked, "/contributions.xlsx")).getStatus())
                .isEqualTo(404);
        assertThat(visits.get(asked.officer().username(), path(asked, "/table.xlsx"))
                        .getStatus())
                .as("nothing is compiled yet")
                .isEqualTo(404);
    }

    private WrittenWorkbook download(Case asked, String path) {
        return WrittenWorkbook.of(
                visits.get(asked.officer().username(), path(asked, path)).getContentAsByteArray());
    }

    private static String path(Case asked, String path) {
        return "/rounds/" + asked.round().id() + path;
    }
}
