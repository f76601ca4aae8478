package liandong.document.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import liandong.document.FormWorkbook.Earlier;
import liandong.table.RealTables;
import liandong.table.ReportTable;
import liandong.table.ReportValues;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The workbooks of all shipped tables, opened by LibreOffice: its text of each sheet, cell by cell, and its pages. */
class WorkbooksInLibreOfficeTests {

    /** Comma, quotes, UTF-8, from the first line, each cell as it is shown, every sheet in a file of its own. */
    private static final String TEXT = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1";

    private static final Pattern PAGE = Pattern.compile("/MediaBox\\[([^\\]]*)\\]");

    @TempDir
    static Path folder;

    private static final Map<String, ReportTable> TABLES = new LinkedHashMap<>();

    @BeforeAll
    static void open() throws Exception {
        for (ReportTable table : RealTables.reports().toList()) {
            TABLES.put(table.id(), table);
            ReportValues values = WrittenForms.values(table);
            Files.write(
                    folder.resolve(table.id() + ".xlsx"),
                    WrittenForms.bytes(
                            WrittenForms.order(table, values, new Earlier("2021年7月", values), table.ownColumns(""))));
        }
        convert(TEXT);
        convert("pdf");
    }

    @Test
    void everyCellOfTheFormReadsAsItWasPutDown() throws IOException {
        for (ReportTable table : TABLES.values()) {
            WorkbookLayout layout = WorkbookLayout.of(table);
            Filled filled = Filled.of(WrittenForms.values(table));
            for (Tab tab : List.of(Tab.FORM, Tab.TEXTS, Tab.CASES, Tab.REASONS)) {
                if (layout.has(tab)) {
                    List<List<String>> cells = cells(table.id() + "-" + tab.title() + ".csv");
                    layout.of(tab).stream()
                            .filter(slot -> slot.row() < cells.size())
                            .filter(slot -> !slot.words().isEmpty() || slot.isInput())
                            .forEach(slot -> assertThat(plain(at(cells, slot)))
                                    .as("%s %s %s", table.id(), tab, slot)
                                    .isEqualTo(slot.isInput() ? plain(filled.words(slot.address())) : slot.words()));
                }
            }
        }
    }

    @Test
    void everyPageIsA4AcrossAndTheFormIsOnePage() throws IOException {
        for (ReportTable table : TABLES.values()) {
            String pdf = Files.readString(folder.resolve(table.id() + ".pdf"), StandardCharsets.ISO_8859_1);
            List<String> pages =
                    PAGE.matcher(pdf).results().map(page -> page.group(1)).toList();
            assertThat(pages).as(table.id()).isNotEmpty().allMatch(size -> size.matches(" ?0 0 84[12]\\S* 595\\S* ?"));
            boolean grid = table.grid().isPresent();
            assertThat(pages)
                    .as(table.id() + ": form, last month, words, cases, reasons")
                    .hasSizeBetween(2, grid ? 7 : 4);
        }
    }

    private static String at(List<List<String>> cells, Slot slot) {
        List<String> row = cells.get(slot.row());
        return slot.column() < row.size() ? row.get(slot.column()) : "";
    }

    /** 100 and 100.0 are the same figure. */
    private static String plain(String cell) {
        return cell.matches("-?\\d+(\\.\\d+)?")
                ? new BigDecimal(cell).stripTrailingZeros().toPlainString()
                : cell;
    }

    private static void convert(String format) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                "soffice",
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                format,
                "--outdir",
                folder.toString()));
        TABLES.keySet().forEach(id -> command.add(folder.resolve(id + ".xlsx").toString()));
        Process office = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("office.log").toFile())
                .start();
        assertThat(office.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(folder.resolve("office.log")).content().doesNotContain("Error");
    }

    /** Quotes inside quotes are doubled, and a cell may hold line ends. */
    private static List<List<String>> cells(String file) throws IOException {
        List<List<String>> rows = new ArrayList<>(List.of(new ArrayList<>()));
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (char c : Files.readString(folder.resolve(file)).toCharArray()) {
            if (c == '"') {
                quoted = !quoted;
                if (quoted && !cell.isEmpty()) {
                    cell.append(c);
                }
            } else if (!quoted && (c == ',' || c == '\n')) {
                rows.get(rows.size() - 1).add(cell.toString());
                cell.setLength(0);
                if (c == '\n') {
                    rows.add(new ArrayList<>());
                }
            } else {
                cell.append(c);
            }
        }
        // The file ends with a line end.
        return rows.subList(0, rows.size() - 1);
    }
}
