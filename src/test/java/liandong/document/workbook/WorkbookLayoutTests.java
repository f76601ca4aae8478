package liandong.document.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import liandong.document.workbook.Slot.Role;
import liandong.table.RealTables;
import liandong.table.ReportTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WorkbookLayoutTests {

    private final WorkbookLayout lingbi = WorkbookLayout.of(RealTables.lingbi());

    @Test
    void theLingbiFormHasSevenCellsInItsFirstRowAndElevenInTheOthers() {
        assertThat(dataRows(lingbi)).extracting(List::size).containsExactly(7, 11, 11, 11, 11, 11, 11, 11, 11, 11);
        assertThat(dataRows(lingbi).get(0)).extracting(Slot::columns).containsExactly(2, 2, 2, 2, 1, 1, 1);
    }

    @Test
    void institutionsAndPersonsStandInsideTheRowOfCasesAndNotInTheHead() {
        Slot cases = lingbi.of(Tab.FORM).stream()
                .filter(slot -> slot.words().equals("案件数"))
                .findFirst()
                .orElseThrow();
        assertThat(cases.rows()).isEqualTo(2);
        assertThat(lingbi.of(Tab.FORM).stream().filter(slot -> slot.row() == cases.row() && slot.column() > 0))
                .extracting(Slot::words)
                .containsExactly("机构", "人员", "机构", "人员", "机构", "人员", "机构", "人员", "", "", "");
        assertThat(lingbi.input("grid.CASES.UNLIC_ORG").orElseThrow().row()).isEqualTo(cases.row() + 1);
        assertThat(head(lingbi)).doesNotContain("机构", "人员").contains("无证行医", "医疗机构", "违法发布医疗美容广告");
        assertThat(lingbi.of(Tab.FORM).stream()
                        .filter(slot -> slot.words().equals("违规开展寄递业务信息"))
                        .findFirst()
                        .orElseThrow()
                        .rows())
                .as("the head has two lines")
                .isEqualTo(2);
    }

    @Test
    void theComplaintsAreOneSentenceWithItsNumbersInIt() {
        int line = lingbi.input("fields.C_RECEIVED").orElseThrow().row();
        assertThat(lingbi.of(Tab.FORM).stream()
                        .filter(slot -> slot.row() == line && slot.role() != Role.CHECK)
                        .map(slot -> slot.isInput() ? slot.address() : slot.words()))
                .containsExactly(
                        "投诉举报情况",
                        "投诉举报",
                        "fields.C_RECEIVED",
                        "件；办结",
                        "fields.C_CLOSED",
                        "件；实施行政处罚",
                        "fields.C_PENALISED",
                        "件；反馈",
                        "fields.C_FEEDBACK",
                        "件；举报人满意",
                        "fields.C_SATISFIED",
                        "件。");
        assertThat(lingbi.of(Tab.FORM)).extracting(Slot::words).contains("备注：机构和人员处罚数据部分可合理缺项。");
    }

    @ParameterizedTest
    @MethodSource("tables")
    void everyAddressOfATableHasOnePlaceAndNoTwoOverlap(ReportTable table) {
        WorkbookLayout layout = WorkbookLayout.of(table);
        Set<String> addresses = new HashSet<>();
        table.grid().ifPresent(grid -> grid.cells().forEach(cell -> addresses.add(cell.address())));
        table.fields().forEach(field -> addresses.add(field.address()));
        table.texts().forEach(text -> addresses.add(text.address()));
        table.caseColumns().forEach(column -> addresses.add("cases.199." + column.code()));
        assertThat(layout.inputs().keySet()).containsAll(addresses);

        Set<List<Object>> covered = new HashSet<>();
        for (Slot slot : layout.slots()) {
            for (int row = slot.row(); row <= slot.lastRow(); row++) {
                for (int column = slot.column(); column <= slot.lastColumn(); column++) {
                    assertThat(covered.add(List.of(slot.tab(), row, column)))
                            .as("%s twice at %d,%d", slot, row, column)
                            .isTrue();
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("tables")
    void theFormHasNoHoles(ReportTable table) {
        WorkbookLayout layout = WorkbookLayout.of(table);
        for (int row = 0; row < layout.rows(Tab.FORM); row++) {
            for (int column = 0; column < layout.columns(Tab.FORM); column++) {
                assertThat(layout.at(Tab.FORM, row, column))
                        .as("%s %d,%d", table.id(), row, column)
                        .isPresent();
            }
        }
    }

    @Test
    void anotherTableIsAnotherVersionAndTheSameOneTheSame() {
        assertThat(lingbi.version())
                .isEqualTo(WorkbookLayout.of(RealTables.lingbi()).version())
                .isNotEqualTo(WorkbookLayout.of(RealTables.monthly()).version());
    }

    static Stream<ReportTable> tables() {
        return RealTables.reports();
    }

    private static List<List<Slot>> dataRows(WorkbookLayout layout) {
        return layout.of(Tab.FORM).stream()
                .filter(slot -> slot.address().startsWith("grid."))
                .collect(java.util.stream.Collectors.groupingBy(
                        Slot::row, java.util.TreeMap::new, java.util.stream.Collectors.toList()))
                .values()
                .stream()
                .toList();
    }

    private static List<String> head(WorkbookLayout layout) {
        return layout.of(Tab.FORM).stream()
                .filter(slot -> slot.role() == Role.HEAD)
                .map(Slot::words)
                .toList();
    }
}
