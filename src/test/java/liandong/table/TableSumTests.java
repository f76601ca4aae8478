package liandong.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TableSumTests {

    private final ReportTable table = RealTables.monthly();

    @Test
    void sumsAreExact() {
        TableSum sum = new TableSum(table);
        sum.add(values("grid.FINE_AMOUNT.AD", "0.1"), "PUBLIC_SECURITY");
        sum.add(values("grid.FINE_AMOUNT.AD", "0.2"), "PUBLIC_SECURITY");
        assertThat(sum.values().number("grid.FINE_AMOUNT.AD")).contains(new BigDecimal("0.3"));
    }

    @Test
    void blankStaysBlankWhenAllAreBlankAndMissingOnesAreCountedInTheirOwnColumnsOnly() {
        TableSum sum = new TableSum(table);
        sum.add(values("grid.CASES.SMUGGLE", "2"), "CUSTOMS");
        sum.add(values("grid.CASES.UNLIC_ORG", "1"), "PUBLIC_SECURITY");
        assertThat(sum.values().number("grid.CASES.NET")).isEmpty();
        assertThat(sum.values().number("grid.CASES.SMUGGLE")).contains(new BigDecimal("2"));
        assertThat(sum.blanks("grid.CASES.SMUGGLE")).isEqualTo(1);
        assertThat(sum.blanks("grid.CASES.NET")).as("not the customs' column").isEqualTo(1);
        assertThat(sum.reports()).isEqualTo(2);
    }

    @Test
    void aZeroReportIsAStatedZeroInItsOwnColumns() {
        TableSum sum = new TableSum(table);
        sum.add(ReportValues.ZERO, "CUSTOMS");
        assertThat(sum.values().number("grid.CASES.SMUGGLE")).contains(BigDecimal.ZERO);
        assertThat(sum.values().number("grid.CASES.AD")).isEmpty();
        assertThat(sum.blanks("grid.CASES.SMUGGLE")).isZero();
    }

    @Test
    void aMergedCellIsCountedOnce() {
        TableSum sum = new TableSum(table);
        sum.add(values("grid.INSPECTED.UNLIC_ORG", "5"), "PUBLIC_SECURITY");
        assertThat(sum.values().numbers()).hasSize(1);
    }

    @Test
    void randomReportsAddUpToTheFenInAnyOrder() {
        Random random = new Random(2021);
        for (int round = 0; round < 30; round++) {
            TableSum forward = new TableSum(table);
            BigInteger fen = BigInteger.ZERO;
            ReportValues[] reports = new ReportValues[random.nextInt(40) + 1];
            for (int i = 0; i < reports.length; i++) {
                long amount = random.nextLong(1_000_000_000_000L);
                fen = fen.add(BigInteger.valueOf(amount));
                reports[i] = values(
                        "grid.CONFISCATE.INST_ORG",
                        BigDecimal.valueOf(amount, 6).toPlainString());
                forward.add(ReportValues.fromJson(reports[i].toJson()), "PUBLIC_SECURITY");
            }
            TableSum backward = new TableSum(table);
            for (int i = reports.length - 1; i >= 0; i--) {
                backward.add(reports[i], "PUBLIC_SECURITY");
            }
            BigDecimal total =
                    forward.values().number("grid.CONFISCATE.INST_ORG").orElseThrow();
            assertThat(total).isEqualByComparingTo(new BigDecimal(fen, 6));
            assertThat(total)
                    .isEqualByComparingTo(
                            backward.values().number("grid.CONFISCATE.INST_ORG").orElseThrow());
        }
    }

    private ReportValues values(String address, String typed) {
        Entry entry = table.parse(new HashMap<>(Map.of(address, typed)));
        assertThat(entry.findings()).isEmpty();
        return entry.values();
    }
}
