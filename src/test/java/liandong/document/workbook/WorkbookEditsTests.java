package liandong.document.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import liandong.document.FilledWorkbook;
import liandong.document.ReceivedWorkbook;
import liandong.table.Entry;
import liandong.table.RealTables;
import liandong.table.ReportTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Workbooks edited at random: what is typed comes back as meant, what moves the form is refused or read right. */
class WorkbookEditsTests {

    private static final int ROUNDS = Integer.getInteger("liandong.workbook.rounds", 24);

    @Test
    void whateverIsTypedInWhateverSpellingComesBackAsMeant() throws IOException {
        for (ReportTable table : List.of(RealTables.monthly(), RealTables.lingbi())) {
            for (int seed = 0; seed < ROUNDS; seed++) {
                EditedWorkbook edited = new EditedWorkbook(table, new Random(seed));
                edited.typeMuch();
                FilledWorkbook read = edited.received().read(table);
                assertThat(read.moved()).as("seed %d", seed).isEmpty();
                assertThat(read.findings()).as("seed %d", seed).isEmpty();
                assertThat(numbers(table, read)).as("seed %d", seed).isEqualTo(edited.numbers());
                assertThat(texts(table, read)).as("seed %d", seed).isEqualTo(edited.texts());
                assertThat(read.computed()).as("seed %d", seed).hasSize(edited.formulas());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(EditedWorkbook.Mischief.class)
    void whatMovesTheFormIsRefusedOrReadRightButNeverWrong(EditedWorkbook.Mischief mischief) throws IOException {
        int refused = 0;
        for (ReportTable table : List.of(RealTables.monthly(), RealTables.lingbi())) {
            for (int seed = 0; seed < ROUNDS / 6; seed++) {
                EditedWorkbook edited = new EditedWorkbook(table, new Random(seed));
                edited.typeMuch();
                edited.make(mischief);
                FilledWorkbook read = edited.received().read(table);
                if (read.moved().isEmpty()) {
                    assertThat(numbers(table, read))
                            .as("%s, seed %d", mischief, seed)
                            .isEqualTo(edited.numbers());
                } else {
                    assertThat(read.typed()).isEmpty();
                    refused++;
                }
            }
        }
        assertThat(refused > 0).as("%s is refused", mischief).isEqualTo(mischief.movesTheForm());
    }

    @Test
    void whatStandsOutsideTheFormIsLeftAsideAndNamed() throws IOException {
        EditedWorkbook edited = new EditedWorkbook(RealTables.monthly(), new Random(1));
        edited.writeOutside();
        FilledWorkbook read = edited.received().read(RealTables.monthly());
        assertThat(read.moved()).isEmpty();
        assertThat(read.ignored()).hasSize(3).contains("我的草稿").anyMatch(place -> place.startsWith("报表!"));
    }

    @Test
    void withoutItsTokenSheetNobodyKnowsWhatItIs() throws IOException {
        EditedWorkbook edited = new EditedWorkbook(RealTables.monthly(), new Random(1));
        assertThat(edited.received().token()).isEqualTo(EditedWorkbook.TOKEN);
        edited.deleteToken();
        ReceivedWorkbook received = edited.received();
        assertThat(received.token()).isEmpty();
    }

    private static Map<String, BigDecimal> numbers(ReportTable table, FilledWorkbook read) {
        Entry entry = table.parse(read.typed());
        assertThat(entry.findings()).isEmpty();
        return new TreeMap<>(entry.values().numbers());
    }

    private static Map<String, String> texts(ReportTable table, FilledWorkbook read) {
        Map<String, String> texts =
                new TreeMap<>(table.parse(read.typed()).values().asForm());
        texts.keySet().removeIf(address -> address.startsWith("grid.") || address.startsWith("fields."));
        return texts;
    }
}
