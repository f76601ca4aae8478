package liandong.roster.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import liandong.document.SheetRow;
import liandong.document.Sheets;
import liandong.engine.Retrying;
import liandong.organization.Registration;
import liandong.organization.Viewer;
import liandong.roster.RosterColumn;
import liandong.roster.RosterFile;
import liandong.roster.RosterImport;
import liandong.roster.RosterLine;
import liandong.shared.PlainText;
import liandong.shared.Problem;
import liandong.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A roster file comes back (名册导入): look at every row, then take it over as a whole. */
@Controller
@RequestMapping("/roster/import")
class ImportController {

    private static final int LONGEST = 1_000_000;

    private final Sheets sheets;
    private final RosterFile file;
    private final RosterImport imports;
    private final ObjectMapper json;
    private final Retrying retrying;

    ImportController(Sheets sheets, RosterFile file, RosterImport imports, ObjectMapper json, Retrying retrying) {
        this.sheets = sheets;
        this.file = file;
        this.imports = imports;
        this.json = json;
        this.retrying = retrying;
    }

    @GetMapping
    ModelAndView form() {
        return chooser(List.of());
    }

    @PostMapping
    ModelAndView preview(Viewer viewer, @RequestParam(name = "file", required = false) @Nullable MultipartFile upload)
            throws IOException {
        try {
            if (upload == null || upload.getOriginalFilename() == null || upload.isEmpty()) {
                throw new Refused("document.refused.nothing");
            }
            List<SheetRow> rows = file.rows(sheets.read(upload.getOriginalFilename(), upload.getBytes()));
            return preview(rows, imports.preview(viewer, rows), List.of());
        } catch (Refused refused) {
            return chooser(List.of(Problem.of("file", refused)));
        }
    }

    /** The rows come back with the form and are checked again. */
    @PostMapping("/application")
    ModelAndView apply(Viewer viewer, @RequestParam(defaultValue = "") String rows, RedirectAttributes flash) {
        List<SheetRow> read;
        try {
            Refused.unless(rows.length() <= LONGEST, "roster.refused.no-rows");
            read = json.readValue(rows.isEmpty() ? "[]" : rows, new TypeReference<>() {});
            Refused.unless(read != null && read.stream().allMatch(ImportController::isPlain), "roster.refused.no-rows");
        } catch (JsonProcessingException | Refused e) {
            return chooser(List.of(Problem.of("file", "roster.refused.no-rows")));
        }
        try {
            List<Registration> done = retrying.call(() -> imports.apply(viewer, read));
            flash.addFlashAttribute("flash", "roster.import.done");
            flash.addFlashAttribute("flashArguments", new Object[] {
                done.size(), done.stream().filter(Registration::created).count()
            });
            return new ModelAndView("redirect:/roster");
        } catch (Refused refused) {
            return read.isEmpty()
                    ? chooser(List.of(Problem.of("file", refused)))
                    : preview(read, imports.preview(viewer, read), List.of(Problem.of("rows", refused)));
        }
    }

    /** What our page sent is; the text guard does not see characters that JSON writes as escapes. */
    private static boolean isPlain(@Nullable SheetRow row) {
        return row != null && row.cells().stream().allMatch(cell -> PlainText.firstOdd(cell) < 0);
    }

    private static ModelAndView chooser(List<Problem> problems) {
        ModelAndView page =
                new ModelAndView("roster/import", problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY);
        page.addObject("problems", problems);
        return page;
    }

    private ModelAndView preview(List<SheetRow> rows, List<RosterLine> lines, List<Problem> problems) {
        long refused = lines.stream().filter(RosterLine::isRefused).count();
        ModelAndView page = new ModelAndView(
                "roster/preview", problems.isEmpty() && refused == 0 ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY);
        page.addObject("lines", lines);
        page.addObject("columns", RosterColumn.values());
        page.addObject("refused", refused);
        page.addObject(
                "changes", lines.stream().filter(RosterLine::changesAnything).count());
        page.addObject("newPeople", count(lines, RosterLine.Change.NEW_PERSON));
        page.addObject("knownPeople", count(lines, RosterLine.Change.KNOWN_PERSON));
        page.addObject(
                "contacts",
                lines.stream().filter(line -> line.contact() != null).count());
        page.addObject("rows", refused == 0 ? write(rows) : "");
        page.addObject("problems", problems);
        return page;
    }

    private static long count(List<RosterLine> lines, RosterLine.Change change) {
        return lines.stream().filter(line -> line.change() == change).count();
    }

    private String write(List<SheetRow> rows) {
        try {
            return json.writeValueAsString(rows);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
