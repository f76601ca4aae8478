package liandong.casework.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import liandong.campaign.Campaign;
import liandong.campaign.Campaigns;
import liandong.casework.ExposureDuties;
import liandong.casework.Exposures;
import liandong.organization.Directory;
import liandong.organization.NotVisible;
import liandong.organization.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Who has exposed cases in which month and what was shown (按月曝光、曝光台账). */
@Controller
class ExposuresController {

    private static final int LAST_PAGE = 10_000;

    private final Exposures exposures;
    private final ExposureDuties duties;
    private final Campaigns campaigns;
    private final Directory directory;

    ExposuresController(Exposures exposures, ExposureDuties duties, Campaigns campaigns, Directory directory) {
        this.exposures = exposures;
        this.duties = duties;
        this.campaigns = campaigns;
        this.directory = directory;
    }

    @GetMapping("/cases/exposures")
    ModelAndView list(
            Viewer viewer,
            @RequestParam(required = false) @Nullable Long campaign,
            @RequestParam(defaultValue = "0") int page) {
        List<Campaign> visible = campaigns.visibleTo(viewer);
        ModelAndView answer = new ModelAndView("casework/exposures").addObject("campaigns", visible);
        if (visible.isEmpty()) {
            return answer;
        }
        Campaign chosen = visible.stream()
                .filter(one -> campaign == null || one.id() == campaign)
                .findFirst()
                .orElseThrow(NotVisible::new);
        int number = Math.max(0, Math.min(page, LAST_PAGE));
        List<Exposures.Row> found = exposures.rows(viewer, chosen.id(), number);
        boolean more = found.size() > Exposures.PAGE;
        return answer.addObject("chosen", chosen)
                .addObject("duty", duties.of(chosen.id()).orElse(null))
                .addObject("months", duties.months(chosen))
                .addObject("units", duties.rows(viewer, chosen))
                .addObject("rows", more ? found.subList(0, Exposures.PAGE) : found)
                .addObject("names", names(found))
                .addObject("next", more ? address(chosen.id(), number + 1) : null)
                .addObject("first", number > 0 ? address(chosen.id(), 0) : null);
    }

    private Map<Long, String> names(List<Exposures.Row> rows) {
        return directory.unitNames(rows.stream().map(Exposures.Row::unitId).collect(Collectors.toSet()));
    }

    private static String address(long campaignId, int page) {
        return "/cases/exposures?campaign=" + campaignId + "&page=" + page;
    }
}
