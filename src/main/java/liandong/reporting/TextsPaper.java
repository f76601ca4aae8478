package liandong.reporting;

import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import liandong.document.Block;
import liandong.document.OfficialDocument;
import liandong.document.OfficialDocument.Head;
import liandong.document.OfficialDocuments;
import liandong.organization.Directory;
import liandong.table.ReportTable;
import liandong.table.ReportValues;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** All that the units of a round wrote, word for word and unit by unit (文字材料汇编), however many they are. */
@Service
@Transactional(readOnly = true)
public class TextsPaper {

    private final Compiling compiling;
    private final CompilationInputs inputs;
    private final Directory directory;
    private final OfficialDocuments documents;
    private final Words words;

    TextsPaper(
            Compiling compiling,
            CompilationInputs inputs,
            Directory directory,
            OfficialDocuments documents,
            Words words) {
        this.compiling = compiling;
        this.inputs = inputs;
        this.directory = directory;
        this.documents = documents;
        this.words = words;
    }

    public String title(CollectionRound round) {
        return words.of("paper.texts.title", round.title());
    }

    /** Of that revision, report after report. */
    public void write(CollectionRound round, Compilation shown, OutputStream out) {
        ReportTable table = compiling.table(round);
        Map<Long, String> names = directory.unitNames(inputs.units(shown.id()));
        Block standing = new Block.Paragraph(
                words.of("paper.texts.standing", String.valueOf(shown.accepted()), words.day(shown.lastDay())));
        documents.write(
                new OfficialDocument(Head.NONE, title(round), List.of(standing), List.of()),
                blocks -> inputs.each(
                        shown.id(),
                        input -> unit(names.getOrDefault(input.unitId(), ""), table, input.values(), blocks)),
                out);
    }

    private void unit(String name, ReportTable table, ReportValues values, Consumer<Block> blocks) {
        if (values.sections().isEmpty()) {
            return;
        }
        blocks.accept(new Block.Heading(1, name));
        table.texts().stream()
                .filter(part -> !values.section(part.heading()).isEmpty())
                .forEach(part -> {
                    if (table.texts().size() > 1) {
                        blocks.accept(new Block.Heading(2, words.heading(part)));
                    }
                    blocks.accept(new Block.Paragraph(values.section(part.heading())));
                });
    }
}
