package liandong.casework.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import liandong.campaign.Campaigns;
import liandong.casework.CaseLibrary;
import liandong.casework.LibraryFilter;
import liandong.casework.LibrarySheet;
import liandong.casework.SubmittedCase;
import liandong.document.Download;
import liandong.document.FileType;
import liandong.document.Sheets;
import liandong.engine.Retrying;
import liandong.organization.Capability;
import liandong.organization.Directory;
import liandong.organization.Viewer;
import liandong.shared.BusinessTime;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** The library of typical cases (典型案例库), as page and as Excel file; the lead office selects in it. */
@Controller
@RequestMapping("/cases/library")
class LibraryController {

    private static final int LAST_PAGE = 10_000;
    private static final List<String> PARAMETERS = List.of("campaign", "period", "text", "law", "selected");

    private final CaseLibrary library;
    private final LibrarySheet sheet;
    private final Sheets sheets;
    private final Campaigns campaigns;
    private final Directory directory;
    private final BusinessTime time;
    private final Retrying retrying;

    LibraryController(
            CaseLibrary library,
            LibrarySheet sheet,
            Sheets sheets,
            Campaigns campaigns,
            Directory directory,
            BusinessTime time,
            Retrying retrying) {
        this.library = library;
        this.sheet = sheet;
        this.sheets = sheets;
        this.campaigns = campaigns;
        this.directory = directory;
        this.time = time;
        this.retrying = retrying;
    }

    @GetMapping
    ModelAndView list(
            Viewer viewer, @RequestParam Map<String, String> asked, @RequestParam(defaultValue = "0") int page) {
        int number = Math.max(0, Math.min(page, LAST_PAGE));
        List<SubmittedCase> found = library.page(viewer, filter(asked), number);
        boolean more = found.size() > CaseLibrary.PAGE;
        List<SubmittedCase> shown = more ? found.subList(0, CaseLibrary.PAGE) : found;
        return new ModelAndView("casework/library")
                .addObject("rows", shown)
                .addObject(
                        "names",
                        directory.unitNames(
                                shown.stream().map(SubmittedCase::ownerUnitId).collect(Collectors.toSet())))
                .addObject("officer", viewer.capability() == Capability.OFFICER)
                .addObject("laws", library.laws(viewer))
                .addObject("campaigns", campaigns.visibleTo(viewer))
                .addObject("filter", filter(asked))
                .addObject("file", address("/cases/library/file", asked, 0))
                .addObject("next", more ? address("/cases/library", asked, number + 1) : null)
                .addObject("first", number > 0 ? address("/cases/library", asked, 0) : null);
    }

    @GetMapping("/file")
    ResponseEntity<byte[]> file(Viewer viewer, @RequestParam Map<String, String> asked) {
        byte[] content = sheets.write(sheet.of(library.all(viewer, filter(asked))));
        return new Download("典型案例-" + time.today(), FileType.XLSX, content).response();
    }

    /** Back to the list as it was. */
    @PostMapping("/{id}/selection")
    String select(
            Viewer viewer,
            @PathVariable long id,
            @RequestParam boolean select,
            @RequestParam Map<String, String> asked) {
        retrying.run(() -> library.select(viewer, id, select));
        return "redirect:" + address("/cases/library", asked, 0);
    }

    private static LibraryFilter filter(Map<String, String> asked) {
        String campaign = asked.getOrDefault("campaign", "");
        return new LibraryFilter(
                campaign.matches("\\d{1,18}") ? Long.valueOf(campaign) : null,
                asked.getOrDefault("period", ""),
                asked.getOrDefault("text", ""),
                asked.getOrDefault("law", ""),
                "true".equals(asked.get("selected")));
    }

    private static String address(String path, Map<String, String> asked, int page) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        PARAMETERS.stream()
                .filter(name -> !asked.getOrDefault(name, "").isBlank())
                .forEach(name -> address.queryParam(name, "{" + name + "}"));
        if (page > 0) {
            address.queryParam("page", page);
        }
        return address.encode().buildAndExpand(asked).toUriString();
    }
}
