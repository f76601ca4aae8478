package liandong.document.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import liandong.shared.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArithmeticTests {

    private static final CellAt HERE = new CellAt(0, 0);

    @ParameterizedTest
    @CsvSource({
        "12+3, 15",
        "B5+B6*2, 14",
        "(B5+B6)*2, 20",
        "$B$5+b$6, 10",
        "-B5+10, 4",
        "2*-3, -6",
        "--3, 3",
        "1/3*3, 1",
        "10/4, 2.5",
        "0.1+0.2, 0.3",
        "' ( 1 + 2 ) * 3 ', 9",
        "B9, 0",
        ".5+1., 1.5"
    })
    void plainArithmeticIsComputedExactly(String formula, BigDecimal result) {
        assertThat(result(Map.of(HERE, formula))).isEqualByComparingTo(result);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SUM(B5:B6)",
                "B5:B6",
                "B5%",
                "B5^2",
                "B5&B6",
                "B5>B6",
                "\"12\"",
                "Sheet2!B5",
                "[1]Sheet1!B5",
                "1E3",
                "B5 B6",
                "1,000",
                "{1}",
                "IF(B5,1,2)",
                "NOW()",
                "HYPERLINK(\"http://a\")",
                "B5+",
                "*2",
                "()",
                "(1",
                "1)",
                "１+１",
                "",
                "TRUE",
                "名称+1",
                "#REF!+1",
                "B0",
                "?"
            })
    void everyOtherFormulaIsRefused(String formula) {
        refuses("not-plain", Map.of(HERE, formula));
    }

    @Test
    void whatIsNoNumberOfTheFormIsNotReckonedWith() {
        refuses("outside", Map.of(HERE, "Z99+1"));
        refuses("zero", Map.of(HERE, "1/(B5-B5)"));
    }

    @Test
    void formulasMayBuildOnEachOtherButNotInACircle() {
        Map<CellAt, String> chain = Map.of(HERE, "A2*2", new CellAt(1, 0), "A3+1", new CellAt(2, 0), "B5");
        assertThat(result(chain)).isEqualByComparingTo("14");
        refuses("circle", Map.of(HERE, "A1+1"));
        refuses("circle", Map.of(HERE, "A2", new CellAt(1, 0), "A3", new CellAt(2, 0), "A1"));
    }

    @Test
    void neitherLengthNorDepthNorSizeIsWithoutEnd() {
        refuses("too-long", Map.of(HERE, "1+".repeat(200) + "1"));
        refuses("too-deep", Map.of(HERE, "(".repeat(50) + "1" + ")".repeat(50)));
        Map<CellAt, String> chain = new HashMap<>();
        for (int row = 0; row < 10_000; row++) {
            chain.put(new CellAt(row, 0), "A" + (row + 2));
        }
        refuses("too-deep", chain);
        Map<CellAt, String> squares = new HashMap<>();
        for (int row = 0; row < 29; row++) {
            squares.put(new CellAt(row, 0), "A%1$d*A%1$d".formatted(row + 2));
        }
        squares.put(new CellAt(29, 0), "999999999999999");
        refuses("too-large", squares);
    }

    @Test
    void cellsAreNamedLikeInASpreadsheet() {
        assertThat(new CellAt(4, 1)).hasToString("B5");
        assertThat(new CellAt(0, 25)).hasToString("Z1");
        assertThat(new CellAt(9, 26)).hasToString("AA10");
        assertThat(new CellAt(9, 701)).hasToString("ZZ10");
        for (int column = 0; column < 3000; column++) {
            CellAt cell = new CellAt(column * 7, column);
            assertThat(CellAt.of(cell.toString())).contains(cell);
        }
    }

    private static BigDecimal result(Map<CellAt, String> formulas) {
        return new Formulas(formulas, ArithmeticTests::typed).result(HERE);
    }

    /** A form with 6 in B5, 4 in B6 and nothing in B9. */
    private static BigDecimal typed(CellAt cell) {
        return switch (cell.toString()) {
            case "B5" -> new BigDecimal(6);
            case "B6" -> new BigDecimal(4);
            case "B9" -> BigDecimal.ZERO;
            default -> throw new Refused("document.workbook.formula.outside", cell.toString());
        };
    }

    private static void refuses(String reason, Map<CellAt, String> formulas) {
        assertThatThrownBy(() -> result(formulas))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.messageKey()).isEqualTo("document.workbook.formula." + reason));
    }
}
