package liandong.document.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import liandong.document.WrittenWorkbook.WrittenSheet;
import liandong.table.CheckContext;
import liandong.table.Measure;
import liandong.table.RealTables;
import liandong.table.ReportTable;
import liandong.table.ReportValues;
import liandong.table.Rule;
import org.apache.poi.ss.usermodel.CellValue;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class LiveChecksTests {

    private final ReportTable lingbi = RealTables.lingbi();
    private final WorkbookLayout layout = WorkbookLayout.of(lingbi);

    @Test
    void aRuleIsSaidAsAFormulaThatIsTrueWhenItIsBroken() {
        assertThat(formula("V01", "grid.FINE_AMOUNT.AD"))
                .isEqualTo("AND(ISNUMBER($J$12),ISNUMBER($J$11),NOT(IF($J$12>0,$J$11>0,TRUE)))");
        assertThat(formula("V10", "grid.FINE_AMOUNT.AD"))
                .isEqualTo("AND(ISNUMBER($J$12),ISNUMBER($J$11),NOT($J$12<=100*$J$11))");
    }

    @Test
    void whatOnlyTheServerKnowsIsNotCheckedInTheWorkbook() {
        Rule referrals = lingbi.rules().stream()
                .filter(rule -> rule.id().equals("V16"))
                .findFirst()
                .orElseThrow();
        assertThat(LiveFormula.ofBroken(referrals, this::cell)).isEmpty();
    }

    @Test
    void everyOtherRuleOfTheShippedTablesIsLive() {
        RealTables.reports().forEach(table -> {
            WorkbookLayout of = WorkbookLayout.of(table);
            Set<String> silent = table.rules().stream()
                    .filter(rule -> rule.feel().names().stream().noneMatch(name -> name.startsWith("FIGURES.")))
                    .filter(rule ->
                            LiveFormula.ofBroken(rule, name -> place(of, name)).isEmpty())
                    .map(Rule::id)
                    .collect(Collectors.toSet());
            assertThat(silent).as(table.id()).isEmpty();
        });
    }

    @Test
    void theFormulasFindWhatTheServerFinds() throws Exception {
        Random random = new Random(20210805);
        for (int round = 0; round < 20; round++) {
            ReportValues values = random(random);
            Set<String> ofServer = lingbi.check(values, CheckContext.of(Measure.CUMULATIVE)).stream()
                    .filter(finding -> Character.isUpperCase(finding.ruleId().charAt(0)))
                    .map(finding -> finding.ruleId() + " " + finding.address())
                    .collect(Collectors.toSet());
            assertThat(ofWorkbook(values)).isEqualTo(ofServer);
        }
    }

    @Test
    void aWrongCellTurnsRedAndADoubtfulOneOrange() {
        WrittenSheet form = WrittenForms.blank(lingbi, lingbi.ownColumns("")).sheet("报表");
        Slot fines = layout.input("grid.FINE_AMOUNT.AD").orElseThrow();
        assertThat(form.coloured(fines.row(), fines.column())).contains(formula("V01", fines.address()));
        Slot closed = layout.input("fields.C_CLOSED").orElseThrow();
        assertThat(form.coloured(closed.row(), closed.column()))
                .as("a month may close more than it received; only the total may not")
                .anyMatch(formula -> formula.contains("NOT("));
    }

    @Test
    void besideTheFormStandsWhatIsWrongInEachRow() {
        WrittenSheet form = WrittenForms.blank(lingbi, lingbi.ownColumns("")).sheet("报表");
        int row = form.rowOf("罚款金额（万元）");
        assertThat(form.xml().select("c[r=M" + (row + 1) + "] f").text()).contains("有罚款金额但罚款户（人）次为0；");
        assertThat(form.xml()
                        .select("c[r=M" + (form.rowOf("检查对象数") + 1) + "] f")
                        .text())
                .isEqualTo("\"\"");
    }

    private String formula(String ruleId, String address) {
        return lingbi.rules().stream()
                .filter(rule -> rule.id().equals(ruleId) && rule.address().equals(address))
                .map(rule -> LiveFormula.ofBroken(rule, this::cell).orElseThrow())
                .findFirst()
                .orElseThrow();
    }

    private Optional<String> cell(String name) {
        return place(layout, name);
    }

    private static Optional<String> place(WorkbookLayout layout, String name) {
        return layout.input((name.contains(".") ? "grid." : "fields.") + name)
                .map(slot -> new CellReference(slot.row(), slot.column(), true, true).formatAsString());
    }

    private Set<String> ofWorkbook(ReportValues values) throws Exception {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            XSSFSheet sheet = workbook.createSheet();
            values.numbers().forEach((address, number) -> {
                Slot slot = layout.input(address).orElseThrow();
                row(sheet, slot.row()).createCell(slot.column()).setCellValue(number.doubleValue());
            });
            XSSFRow scratch = sheet.createRow(99);
            var evaluator = workbook.getCreationHelper().createFormulaEvaluator();
            List<Rule> rules = lingbi.rules(Measure.CUMULATIVE);
            return rules.stream()
                    .filter(rule -> LiveFormula.ofBroken(rule, this::cell)
                            .filter(formula -> {
                                var cell = scratch.createCell(rules.indexOf(rule));
                                cell.setCellFormula(formula);
                                CellValue answer = evaluator.evaluate(cell);
                                return answer.getBooleanValue();
                            })
                            .isPresent())
                    .map(rule -> rule.id() + " " + rule.address())
                    .collect(Collectors.toSet());
        }
    }

    private static XSSFRow row(XSSFSheet sheet, int number) {
        XSSFRow row = sheet.getRow(number);
        return row == null ? sheet.createRow(number) : row;
    }

    private ReportValues random(Random random) {
        SortedMap<String, BigDecimal> numbers = new TreeMap<>();
        layout.inputs().values().stream()
                .filter(slot -> slot.role() == Slot.Role.NUMBER)
                .filter(slot -> random.nextInt(4) > 0)
                .forEach(slot -> numbers.put(slot.address(), BigDecimal.valueOf(random.nextInt(4))));
        return new ReportValues(numbers, "", List.of(), false);
    }
}
