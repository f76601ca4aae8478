package liandong.reporting.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import liandong.document.Download;
import liandong.document.FileType;
import liandong.organization.Access;
import liandong.organization.Viewer;
import liandong.reporting.CollectionRound;
import liandong.reporting.Compilation;
import liandong.reporting.Compiling;
import liandong.reporting.RoundTables;
import liandong.reporting.Rounds;
import liandong.reporting.TextsPaper;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a round is made of, however large (汇总表、文字汇编导出), written row by row into the answer. */
@Controller
@RequestMapping("/rounds/{id}")
class RoundTablesController {

    private final Rounds rounds;
    private final Compiling compiling;
    private final RoundTables tables;
    private final TextsPaper texts;

    RoundTablesController(Rounds rounds, Compiling compiling, RoundTables tables, TextsPaper texts) {
        this.rounds = rounds;
        this.compiling = compiling;
        this.tables = tables;
        this.texts = texts;
    }

    /** @param revision of the compilation; the latest when left out */
    @GetMapping("/table.xlsx")
    void table(
            Viewer viewer,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Integer revision,
            HttpServletResponse answer)
            throws IOException {
        CollectionRound round = Access.visible(viewer, rounds.find(id));
        Compilation shown = Compilation.chosen(compiling.revisions(id), revision);
        head(answer, tables.tableName(round), FileType.XLSX);
        tables.writeTable(round, shown, answer.getOutputStream());
    }

    @GetMapping("/contributions.xlsx")
    void contributions(
            Viewer viewer,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Integer revision,
            HttpServletResponse answer)
            throws IOException {
        CollectionRound round = Access.visible(viewer, rounds.find(id));
        Compilation shown = Compilation.chosen(compiling.revisions(id), revision);
        head(answer, tables.contributionsName(round), FileType.XLSX);
        tables.writeContributions(round, shown, answer.getOutputStream());
    }

    @GetMapping("/texts.docx")
    void texts(
            Viewer viewer,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Integer revision,
            HttpServletResponse answer)
            throws IOException {
        CollectionRound round = Access.visible(viewer, rounds.find(id));
        Compilation shown = Compilation.chosen(compiling.revisions(id), revision);
        head(answer, texts.title(round), FileType.DOCX);
        texts.write(round, shown, answer.getOutputStream());
    }

    private static void head(HttpServletResponse answer, String name, FileType type) {
        answer.setContentType(type.mediaType());
        answer.setHeader(HttpHeaders.CONTENT_DISPOSITION, Download.disposition(name + type.ending()));
    }
}
