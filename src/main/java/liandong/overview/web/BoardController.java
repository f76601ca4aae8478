package liandong.overview.web;

import liandong.campaign.Campaign;
import liandong.campaign.Campaigns;
import liandong.document.Download;
import liandong.document.FileType;
import liandong.document.Sheets;
import liandong.organization.Viewer;
import liandong.overview.BoardSheet;
import liandong.overview.Boards;
import liandong.reporting.BoardFilter;
import liandong.shared.BusinessTime;
import liandong.worklist.Lamp;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The board of a campaign (完成看板), narrowed and looked into region by region, on the page and as an Excel file. */
@Controller
@RequestMapping("/campaigns/{campaignId}/board")
class BoardController {

    private final Campaigns campaigns;
    private final Boards boards;
    private final BoardSheet sheet;
    private final Sheets sheets;
    private final BusinessTime time;

    BoardController(Campaigns campaigns, Boards boards, BoardSheet sheet, Sheets sheets, BusinessTime time) {
        this.campaigns = campaigns;
        this.boards = boards;
        this.sheet = sheet;
        this.sheets = sheets;
        this.time = time;
    }

    @ModelAttribute("filter")
    BoardFilter filter(
            @RequestParam(defaultValue = "false") boolean late,
            @RequestParam(defaultValue = "false") boolean owing,
            @RequestParam(required = false) @Nullable Long item,
            @RequestParam(required = false) @Nullable String unitClass,
            @RequestParam(required = false) @Nullable String region) {
        return new BoardFilter(late, owing, item, unitClass, region);
    }

    @GetMapping
    String board(
            Viewer viewer, @PathVariable long campaignId, @ModelAttribute("filter") BoardFilter filter, Model model) {
        Campaign campaign = campaigns.visible(viewer, campaignId);
        model.addAttribute("campaign", campaign);
        model.addAttribute("board", boards.of(viewer, campaign, filter));
        model.addAttribute("items", boards.items(campaign));
        model.addAttribute("classes", boards.classes(campaign));
        model.addAttribute("ticks", true);
        model.addAttribute("lamps", Lamp.values());
        return "overview/board";
    }

    @GetMapping("/export")
    ResponseEntity<byte[]> export(
            Viewer viewer, @PathVariable long campaignId, @ModelAttribute("filter") BoardFilter filter) {
        Campaign campaign = campaigns.visible(viewer, campaignId);
        return new Download(
                        "完成看板-" + time.today(),
                        FileType.XLSX,
                        sheets.write(sheet.of(campaign, boards.of(viewer, campaign, filter))))
                .response();
    }
}
