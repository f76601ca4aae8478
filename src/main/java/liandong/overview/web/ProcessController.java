package liandong.overview.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import liandong.campaign.Campaign;
import liandong.campaign.Campaigns;
import liandong.organization.NotVisible;
import liandong.organization.Viewer;
import liandong.overview.process.ProcessPicture;
import liandong.overview.process.ProcessPictures;
import liandong.reporting.ReportBoard;
import liandong.reporting.RoundProgress;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Process pictures of a campaign and of its rounds (流程图), for those who take part in it. */
@Controller
@RequestMapping("/campaigns/{campaignId}/process")
class ProcessController {

    private final Campaigns campaigns;
    private final ReportBoard reports;
    private final ProcessPictures pictures;

    ProcessController(Campaigns campaigns, ReportBoard reports, ProcessPictures pictures) {
        this.campaigns = campaigns;
        this.reports = reports;
        this.pictures = pictures;
    }

    @GetMapping
    String page(
            Viewer viewer,
            @PathVariable long campaignId,
            @RequestParam(required = false) @Nullable Long round,
            Model model) {
        Campaign campaign = campaigns.visible(viewer, campaignId);
        List<RoundProgress> rounds = reports.rounds(viewer, campaignId);
        model.addAttribute("campaign", campaign);
        model.addAttribute("rounds", rounds);
        model.addAttribute("chosen", chosen(rounds, round));
        model.addAttribute("picture", picture(campaignId, chosen(rounds, round)).orElse(null));
        return "overview/process";
    }

    @GetMapping("/picture")
    @ResponseBody
    PictureData data(
            Viewer viewer, @PathVariable long campaignId, @RequestParam(required = false) @Nullable Long round) {
        campaigns.visible(viewer, campaignId);
        RoundProgress chosen = chosen(reports.rounds(viewer, campaignId), round);
        ProcessPicture picture = picture(campaignId, chosen).orElseThrow(NotVisible::new);
        return new PictureData(pictures.diagram(picture), picture.states(), badges(picture, chosen));
    }

    /** Null for the campaign's own process; a round of another campaign does not exist here. */
    private static @Nullable RoundProgress chosen(List<RoundProgress> rounds, @Nullable Long roundId) {
        return roundId == null
                ? null
                : rounds.stream()
                        .filter(round -> round.roundId() == roundId)
                        .findFirst()
                        .orElseThrow(NotVisible::new);
    }

    private Optional<ProcessPicture> picture(long campaignId, @Nullable RoundProgress round) {
        return round == null
                ? pictures.find("campaign", campaignId)
                : pictures.find("collection-round", round.roundId());
    }

    /** How many have reported stands on the step the round is in; on its last one when it is over. */
    private static Map<String, String> badges(ProcessPicture picture, @Nullable RoundProgress round) {
        return round == null
                ? Map.of()
                : picture.whereItStands().stream().collect(Collectors.toMap(id -> id, id -> round.fraction()));
    }
}
