package liandong.reporting.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import liandong.document.Sheets;
import liandong.organization.Access;
import liandong.organization.Viewer;
import liandong.reporting.CollectionRound;
import liandong.reporting.Compilation;
import liandong.reporting.Compiling;
import liandong.reporting.RoundTables;
import liandong.reporting.Rounds;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The compiled table of a round as Excel files (汇总表导出), written row by row into the answer. */
@Controller
@RequestMapping("/rounds/{id}")
class RoundTablesController {

    private final Rounds rounds;
    private final Compiling compiling;
    private final RoundTables tables;

    RoundTablesController(Rounds rounds, Compiling compiling, RoundTables tables) {
        this.rounds = rounds;
        this.compiling = compiling;
        this.tables = tables;
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
        head(answer, round.title() + "-汇总表");
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
        head(answer, round.title() + "-各单位数据");
        tables.writeContributions(round, shown, answer.getOutputStream());
    }

    private static void head(HttpServletResponse answer, String name) {
        answer.setContentType(Sheets.MEDIA_TYPE);
        answer.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name + ".xlsx", StandardCharsets.UTF_8)
                        .build()
                        .toString());
    }
}
