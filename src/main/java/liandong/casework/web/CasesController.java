package liandong.casework.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import liandong.campaign.Campaigns;
import liandong.casework.CaseFilter;
import liandong.casework.CaseRecord;
import liandong.casework.CaseSheet;
import liandong.casework.CaseState;
import liandong.casework.Cases;
import liandong.document.Download;
import liandong.document.FileType;
import liandong.document.Sheets;
import liandong.organization.Viewer;
import liandong.shared.BusinessTime;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The list of cases (案件台账), as page and as Excel file; also the cases behind one number of a report. */
@Controller
@RequestMapping("/cases")
class CasesController {

    private static final int LAST_PAGE = 10_000;
    private static final List<String> PARAMETERS =
            List.of("campaign", "state", "text", "owner", "from", "to", "exposed", "row", "column");

    private final Cases cases;
    private final CaseViews views;
    private final Campaigns campaigns;
    private final CaseSheet sheet;
    private final Sheets sheets;
    private final BusinessTime time;

    CasesController(
            Cases cases, CaseViews views, Campaigns campaigns, CaseSheet sheet, Sheets sheets, BusinessTime time) {
        this.cases = cases;
        this.views = views;
        this.campaigns = campaigns;
        this.sheet = sheet;
        this.sheets = sheets;
        this.time = time;
    }

    @GetMapping
    String list(
            Viewer viewer,
            @RequestParam Map<String, String> asked,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        CaseFilter filter = filter(asked);
        int number = Math.max(0, Math.min(page, LAST_PAGE));
        List<CaseRecord> found = cases.page(viewer, filter, number);
        boolean more = found.size() > Cases.PAGE;
        Map<CaseState, Long> counts = cases.counts(viewer, filter);
        model.addAttribute("rows", views.rows(more ? found.subList(0, Cases.PAGE) : found));
        model.addAttribute("counts", counts);
        model.addAttribute(
                "total",
                filter.state() == null
                        ? counts.values().stream().mapToLong(Long::longValue).sum()
                        : counts.getOrDefault(filter.state(), 0L));
        model.addAttribute("states", CaseState.values());
        model.addAttribute("campaigns", campaigns.visibleTo(viewer));
        model.addAttribute("mayRegister", !cases.open(viewer).isEmpty());
        model.addAttribute("filter", filter);
        model.addAttribute("file", address("/cases/file", asked, null));
        model.addAttribute("next", more ? address("/cases", asked, number + 1) : null);
        model.addAttribute("first", number > 0 ? address("/cases", asked, 0) : null);
        return "casework/cases";
    }

    @GetMapping("/file")
    ResponseEntity<byte[]> file(Viewer viewer, @RequestParam Map<String, String> asked) {
        byte[] content = sheets.write(sheet.of(cases.all(viewer, filter(asked))));
        return new Download("案件台账-" + time.today(), FileType.XLSX, content).response();
    }

    /** What is no number, day or state asks for all. */
    private static CaseFilter filter(Map<String, String> asked) {
        return new CaseFilter(
                number(asked.get("campaign")),
                state(asked.getOrDefault("state", "")),
                asked.getOrDefault("text", ""),
                number(asked.get("owner")),
                day(asked.get("from")),
                day(asked.get("to")),
                "true".equals(asked.get("exposed")),
                asked.getOrDefault("row", ""),
                asked.getOrDefault("column", ""));
    }

    private static @Nullable CaseState state(String asked) {
        return Arrays.stream(CaseState.values())
                .filter(state -> state.name().equals(asked))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Long number(@Nullable String asked) {
        return asked == null || !asked.matches("\\d{1,18}") ? null : Long.valueOf(asked);
    }

    private static @Nullable LocalDate day(@Nullable String asked) {
        return asked == null ? null : CaseForm.day(asked);
    }

    private static String address(String path, Map<String, String> asked, @Nullable Integer page) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        PARAMETERS.stream()
                .filter(name -> !asked.getOrDefault(name, "").isBlank())
                .forEach(name -> address.queryParam(name, "{" + name + "}"));
        if (page != null) {
            address.queryParam("page", page);
        }
        return address.encode().buildAndExpand(asked).toUriString();
    }
}
