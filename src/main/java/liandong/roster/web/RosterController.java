package liandong.roster.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import liandong.campaign.Campaign;
import liandong.campaign.Campaigns;
import liandong.campaign.Participant;
import liandong.document.Download;
import liandong.document.FileType;
import liandong.document.Sheets;
import liandong.organization.Capability;
import liandong.organization.NotVisible;
import liandong.organization.Roster;
import liandong.organization.RosterUnit;
import liandong.organization.Viewer;
import liandong.roster.RosterFile;
import liandong.shared.BusinessTime;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The roster (联络员名册): units of a campaign, who stands for them, where somebody is missing; as page and as Excel file. */
@Controller
@RequestMapping("/roster")
class RosterController {

    private final Roster roster;
    private final Campaigns campaigns;
    private final RosterFile file;
    private final Sheets sheets;
    private final BusinessTime time;

    RosterController(Roster roster, Campaigns campaigns, RosterFile file, Sheets sheets, BusinessTime time) {
        this.roster = roster;
        this.campaigns = campaigns;
        this.file = file;
        this.sheets = sheets;
        this.time = time;
    }

    @GetMapping
    String list(
            Viewer viewer,
            @RequestParam(required = false) @Nullable Long campaign,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        int number = Math.max(page, 0);
        List<RosterUnit> units = roster.page(viewer, units(viewer, campaign), text, number);
        boolean more = units.size() > Roster.PAGE;
        List<RosterUnit> shown = more ? units.subList(0, Roster.PAGE) : units;
        model.addAttribute("units", shown);
        model.addAttribute("vacant", shown.stream().filter(RosterUnit::isVacant).count());
        model.addAttribute("campaigns", led(viewer));
        model.addAttribute("campaign", campaign);
        model.addAttribute("text", text);
        model.addAttribute("today", time.today());
        model.addAttribute("next", more ? address(campaign, text, number + 1) : null);
        model.addAttribute("first", number > 0 ? address(campaign, text, 0) : null);
        return "roster/list";
    }

    /** The Excel file, filled with what is known, to be completed and sent back. */
    @GetMapping("/file")
    ResponseEntity<byte[]> file(
            Viewer viewer,
            @RequestParam(required = false) @Nullable Long campaign,
            @RequestParam(defaultValue = "") String text) {
        List<RosterUnit> units = new ArrayList<>();
        Collection<Long> within = units(viewer, campaign);
        for (int page = 0; page < 20; page++) {
            List<RosterUnit> some = roster.page(viewer, within, text, page);
            units.addAll(some.subList(0, Math.min(some.size(), Roster.PAGE)));
            if (some.size() <= Roster.PAGE) {
                break;
            }
        }
        return new Download("联络员名册-" + time.today(), FileType.XLSX, sheets.write(file.of(units))).response();
    }

    /** Campaigns the viewer's office leads. */
    private List<Campaign> led(Viewer viewer) {
        return viewer.capability() != Capability.OFFICER
                ? List.of()
                : campaigns.visibleTo(viewer).stream()
                        .filter(campaign -> viewer.belongsTo(campaign.leadUnit()))
                        .toList();
    }

    private @Nullable Collection<Long> units(Viewer viewer, @Nullable Long campaignId) {
        if (campaignId == null) {
            return null;
        }
        if (led(viewer).stream().noneMatch(campaign -> campaign.id() == campaignId)) {
            throw new NotVisible();
        }
        return campaigns.participants(campaignId).stream()
                .map(Participant::unitId)
                .toList();
    }

    private static String address(@Nullable Long campaign, String text, int page) {
        return UriComponentsBuilder.fromPath("/roster")
                .queryParam("campaign", campaign == null ? "" : campaign)
                .queryParam("text", "{text}")
                .queryParam("page", page)
                .encode()
                .buildAndExpand(text)
                .toUriString();
    }
}
