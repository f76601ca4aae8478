package liandong.reporting;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import liandong.document.Block;
import liandong.document.Block.Cell;
import liandong.document.OfficialDocument;
import liandong.document.OfficialDocument.Annex;
import liandong.document.OfficialDocument.Head;
import liandong.table.Field;
import liandong.table.ReportTable;
import liandong.table.ValueType;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The catalogue of typical cases (典型案例报送目录): one row for each case, then what happened, case by case. */
@Component
@Transactional(readOnly = true)
public class CasesPaper {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");
    private static final String TITLE = "CASE_TITLE";
    private static final String NARRATIVE = "NARRATIVE";
    private static final Set<String> SHORT = Set.of("PENALTY_ON");
    /** Nobody reads more in one document; the library holds them all. */
    private static final int MOST = 1_000;

    private final Compiling compiling;
    private final CompilationInputs inputs;
    private final ObjectProvider<CaseSelection> selections;
    private final Words words;

    CasesPaper(Compiling compiling, CompilationInputs inputs, ObjectProvider<CaseSelection> selections, Words words) {
        this.compiling = compiling;
        this.inputs = inputs;
        this.selections = selections;
        this.words = words;
    }

    /** Of the cases that the reports of a compilation carry and the lead selected, or all when it selected none. */
    public OfficialDocument of(CollectionRound round, Compilation shown) {
        return new OfficialDocument(
                Head.NONE,
                words.of("paper.cases.title", round.title()),
                blocks(compiling.table(round), chosen(round, shown)),
                List.of());
    }

    List<Map<String, String>> chosen(CollectionRound round, Compilation shown) {
        List<Map<String, String>> reported = inputs.cases(shown.id());
        return selections.stream()
                .map(selection -> selection.selected(round.campaignId(), reported))
                .filter(selected -> !selected.isEmpty())
                .findFirst()
                .orElse(reported);
    }

    Annex annex(ReportTable table, List<Map<String, String>> cases) {
        return new Annex(words.of("paper.cases"), false, blocks(table, cases));
    }

    private List<Block> blocks(ReportTable table, List<Map<String, String>> all) {
        List<Map<String, String>> cases = all.subList(0, Math.min(MOST, all.size()));
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(1, words.of("paper.cases.list")));
        if (cases.size() < all.size()) {
            blocks.add(new Block.Paragraph(
                    words.of("paper.cases.first", String.valueOf(all.size()), String.valueOf(MOST))));
        }
        if (all.isEmpty()) {
            blocks.add(new Block.Paragraph(words.of("paper.cases.none")));
            return blocks;
        }
        blocks.add(list(columns(table), cases));
        blocks.add(new Block.Heading(1, words.of("paper.cases.stories")));
        cases.forEach(one -> {
            blocks.add(new Block.Heading(3, one.getOrDefault(TITLE, "")));
            blocks.add(new Block.Paragraph(one.getOrDefault(NARRATIVE, "")));
        });
        return blocks;
    }

    private static List<Field> columns(ReportTable table) {
        return table.caseColumns().stream()
                .filter(column -> !Set.of(TITLE, NARRATIVE).contains(column.code()))
                .toList();
    }

    private Block.Table list(List<Field> columns, List<Map<String, String>> cases) {
        List<List<Cell>> rows = new ArrayList<>();
        List<Cell> head = new ArrayList<>(List.of(Cell.head(words.of("paper.cases.number"))));
        columns.forEach(column -> head.add(Cell.head(column.label())));
        rows.add(head);
        for (int i = 0; i < cases.size(); i++) {
            List<Cell> row = new ArrayList<>(List.of(Cell.figure(String.valueOf(i + 1))));
            for (Field column : columns) {
                row.add(Cell.text(said(column, cases.get(i))));
            }
            rows.add(row);
        }
        List<Integer> widths = new ArrayList<>(List.of(3));
        columns.forEach(column -> widths.add(SHORT.contains(column.code()) ? 8 : 10));
        return new Block.Table(widths, 1, rows);
    }

    private static String said(Field column, Map<String, String> one) {
        String said = one.getOrDefault(column.code(), "");
        if (column.type() != ValueType.DATE) {
            return said;
        }
        try {
            return DAY.format(LocalDate.parse(said));
        } catch (DateTimeParseException notADay) {
            return said;
        }
    }
}
