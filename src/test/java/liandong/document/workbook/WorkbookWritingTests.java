package liandong.document.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import liandong.document.WrittenWorkbook;
import liandong.document.WrittenWorkbook.WrittenSheet;
import liandong.table.Block;
import liandong.table.Field;
import liandong.table.Grid;
import liandong.table.GridCell;
import liandong.table.GridRow;
import liandong.table.HeadCell;
import liandong.table.RealTables;
import liandong.table.ReportTable;
import liandong.table.ReportValues;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The written files, opened by another reader than the one that wrote them and compared with the table's definition. */
class WorkbookWritingTests {

    private static final int HEAD = 2;

    @ParameterizedTest
    @MethodSource("grids")
    void theHeadIsPrintedCellByCell(ReportTable table) {
        Grid grid = table.grid().orElseThrow();
        WrittenSheet form = WrittenForms.blank(table, table.ownColumns("")).sheet("报表");
        List<List<HeadCell>> lines = grid.printedHeadLines();
        assertThat(form.at(HEAD, 0)).isEqualTo(grid.stub());
        assertThat(form.rows(HEAD, 0)).isEqualTo(lines.size());
        for (int line = 0; line < lines.size(); line++) {
            List<String> printed = new ArrayList<>();
            for (int column = 1; column <= grid.columns().size(); column++) {
                if (form.columns(HEAD + line, column) > 0 && form.rows(HEAD + line, column) > 0) {
                    printed.add("%s %dx%d"
                            .formatted(
                                    form.at(HEAD + line, column),
                                    form.columns(HEAD + line, column),
                                    form.rows(HEAD + line, column)));
                }
            }
            assertThat(printed)
                    .isEqualTo(lines.get(line).stream()
                            .map(cell -> "%s %dx%d".formatted(cell.label(), cell.colspan(), cell.rowspan()))
                            .toList());
        }
    }

    @ParameterizedTest
    @MethodSource("grids")
    void everyFigureStandsInItsRowAndSpansItsColumns(ReportTable table) {
        Grid grid = table.grid().orElseThrow();
        ReportValues values = WrittenForms.values(table);
        WrittenWorkbook written = WrittenForms.filled(table, values);
        for (String sheet : List.of("报表", "上期数据")) {
            for (GridRow row : grid.rows()) {
                assertThat(figures(written.sheet(sheet), grid, row))
                        .as(row.label())
                        .isEqualTo(row.cells().stream()
                                .map(cell -> cell.colspan() + ":"
                                        + values.number(cell.address())
                                                .map(BigDecimal::stripTrailingZeros)
                                                .map(BigDecimal::toPlainString)
                                                .orElse(""))
                                .toList());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("tables")
    void everySingleNumberStandsBehindItsLabel(ReportTable table) {
        ReportValues values = WrittenForms.values(table);
        WrittenWorkbook written = WrittenForms.filled(table, values);
        for (Field field : table.fields()) {
            String figure = values.number(field.address()).orElseThrow().toPlainString();
            WrittenSheet form = written.sheet("报表");
            String before = "";
            boolean found = false;
            for (int row = 0; row < form.rows(); row++) {
                for (int column = 1; column < 20; column++) {
                    if (form.isNumber(row, column) && form.at(row, column).equals(figure + ".0")) {
                        assertThat(before).endsWith(field.label());
                        found = true;
                    }
                    before = form.at(row, column).isEmpty() ? before : form.at(row, column);
                }
            }
            assertThat(found).as(field.label()).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("tables")
    void textsAndTypicalCasesAreTextAndNeverFormulas(ReportTable table) {
        ReportValues values = WrittenForms.values(table);
        WrittenWorkbook written = WrittenForms.filled(table, values);
        if (!table.texts().isEmpty()) {
            List<String> seen = new ArrayList<>();
            written.sheet("文字材料").eachText(seen::add);
            assertThat(seen).containsAll(values.sections().values());
            assertThat(written.sheet("文字材料").xml().select("f")).isEmpty();
        }
        if (!table.caseColumns().isEmpty()) {
            WrittenSheet cases = written.sheet("典型案例");
            for (int i = 0; i < table.caseColumns().size(); i++) {
                Field column = table.caseColumns().get(i);
                assertThat(cases.at(HEAD, 1 + i)).isEqualTo(column.label());
                String said = values.cases().get(1).get(column.code());
                if (column.type() == liandong.table.ValueType.DATE) {
                    assertThat(cases.isNumber(HEAD + 2, 1 + i)).isTrue();
                } else {
                    assertThat(cases.at(HEAD + 2, 1 + i)).isEqualTo(said);
                }
            }
        }
    }

    @Test
    void aUnitFillsItsOwnColumnsAndNothingElseIsOpen() {
        ReportTable table = RealTables.monthly();
        Grid grid = table.grid().orElseThrow();
        Set<String> own = table.ownColumns("MARKET_REGULATION");
        WrittenSheet form = WrittenForms.blank(table, own).sheet("报表");
        for (GridRow row : grid.rows()) {
            int line = line(form, grid, row);
            for (GridCell cell : row.cells()) {
                int column = 1
                        + grid.columns().stream()
                                .map(one -> one.code())
                                .toList()
                                .indexOf(cell.column());
                boolean open = cell.columns().stream().anyMatch(own::contains) && cell.block() == Block.NONE;
                assertThat(form.isLocked(line, column)).as(cell.address()).isEqualTo(!open);
                assertThat(form.validations(line, column)).as(cell.address()).hasSize(open ? 1 : 0);
            }
            assertThat(form.isLocked(line, 0)).isTrue();
        }
        assertThat(form.xml().select("sheetProtection").attr("sheet")).isIn("1", "true");
        assertThat(form.xml().select("sheetProtection").attr("password")).isEmpty();
    }

    @Test
    void anUnusualCellThatIsFilledCanBeCorrected() {
        ReportTable table = RealTables.lingbi();
        ReportValues filled = new ReportValues(
                new java.util.TreeMap<>(java.util.Map.of("grid.SUSPEND.UNLIC_PER", BigDecimal.ONE)),
                "",
                List.of(),
                false);
        WrittenSheet form = WrittenForms.filled(table, filled).sheet("报表");
        int line = form.rowOf("责令停业整顿户数");
        assertThat(form.isLocked(line, 2)).isFalse();
        assertThat(form.isLocked(line, 4)).isTrue();
    }

    @Test
    void numbersDatesTextsAndTheZeroReportAreValidatedWithPromptsInChinese() {
        WrittenWorkbook written =
                WrittenForms.blank(RealTables.monthly(), RealTables.monthly().ownColumns(""));
        WrittenSheet form = written.sheet("报表");
        var cases = form.validations(form.rowOf("案件数") + 1, 1).get(0);
        assertThat(cases.attr("type")).isEqualTo("whole");
        assertThat(cases.attr("promptTitle")).isEqualTo("案件数");
        assertThat(cases.attr("prompt")).contains("单位：件", "整数", "不掌握的留空");
        assertThat(cases.attr("error")).contains("整数");
        var fines = form.validations(form.rowOf("罚款金额（万元）"), 1).get(0);
        assertThat(fines.attr("type")).isEqualTo("decimal");
        assertThat(fines.attr("prompt")).contains("万元", "6 位小数");
        var zero = form.validations(form.rowOf("零报告"), 1).get(0);
        assertThat(zero.attr("type")).isEqualTo("list");
        assertThat(zero.select("formula1").text()).isEqualTo("\"是\"");
        assertThat(written.sheet("典型案例").validations(HEAD + 1, 2).get(0).attr("type"))
                .isEqualTo("date");
        assertThat(written.sheet("典型案例").validations(HEAD + 1, 1).get(0).attr("prompt"))
                .contains("必填");
    }

    @Test
    void theDigitsOfALicenceStayAsTheyAreTyped() {
        WrittenWorkbook written =
                WrittenForms.blank(RealTables.monthly(), RealTables.monthly().ownColumns(""));
        assertThat(written.sheet("典型案例").isText(HEAD + 1, 1)).isTrue();
        assertThat(written.sheet("典型案例").isText(HEAD + 1, 2)).as("a date").isFalse();
        assertThat(written.sheet("报表").isText(written.sheet("报表").rowOf("罚款金额（万元）"), 1))
                .as("a number")
                .isFalse();
    }

    @Test
    void everySheetPrintsOnA4AcrossOnePageWide() {
        WrittenWorkbook written = WrittenForms.filled(RealTables.monthly(), WrittenForms.values(RealTables.monthly()));
        assertThat(written.names()).containsExactly("报表", "上期数据", "文字材料", "典型案例", "核实说明", "工作簿标识");
        for (String name : written.names().subList(0, 5)) {
            var page = written.sheet(name).xml().select("pageSetup");
            assertThat(page.attr("paperSize")).as(name).isEqualTo("9");
            assertThat(page.attr("orientation")).isEqualTo("landscape");
            assertThat(page.attr("fitToHeight")).isEqualTo("0");
            assertThat(written.sheet(name).xml().select("pageSetUpPr").attr("fitToPage"))
                    .isIn("1", "true");
        }
    }

    @Test
    void theTokenIsWhereNobodySeesIt() {
        WrittenWorkbook written = WrittenForms.blank(RealTables.lingbi(), Set.of());
        assertThat(written.sheet("工作簿标识").state()).isEqualTo("veryHidden");
        assertThat(written.sheet("工作簿标识").at(0, 0)).isEqualTo(WrittenForms.TOKEN);
        assertThat(written.part("xl/workbook.xml").select("workbookProtection").attr("lockStructure"))
                .isIn("1", "true");
        assertThat(written.has("vba") || written.has("externalLink")).isFalse();
    }

    @Test
    void aTableOfWordsAloneHasNoForm() {
        ReportTable catalogue = RealTables.reports()
                .filter(table -> table.id().equals("cn-medbeauty-typical-case-catalogue"))
                .findFirst()
                .orElseThrow();
        assertThat(WrittenForms.filled(catalogue, WrittenForms.values(catalogue))
                        .names())
                .doesNotContain("报表", "上期数据")
                .contains("典型案例");
    }

    static Stream<ReportTable> tables() {
        return RealTables.reports();
    }

    static Stream<ReportTable> grids() {
        return RealTables.reports().filter(table -> table.grid().isPresent());
    }

    private static int line(WrittenSheet form, Grid grid, GridRow row) {
        return form.rowOf(row.label()) + (grid.subHeads(row).isEmpty() ? 0 : 1);
    }

    /** Colspan and figure of each cell of a row, from left to right. */
    private static List<String> figures(WrittenSheet form, Grid grid, GridRow row) {
        int line = line(form, grid, row);
        List<String> found = new ArrayList<>();
        for (int column = 1; column <= grid.columns().size(); column++) {
            if (form.columns(line, column) > 0) {
                String figure = form.at(line, column);
                found.add(form.columns(line, column) + ":"
                        + (figure.isEmpty()
                                ? ""
                                : new BigDecimal(figure).stripTrailingZeros().toPlainString()));
            }
        }
        return found;
    }
}
