package liandong.campaign.web;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import liandong.campaign.BundledPlans;
import liandong.campaign.CampaignLaunch;
import liandong.campaign.Campaigns;
import liandong.campaign.MemberChoices;
import liandong.campaign.PlanDesk;
import liandong.campaign.PlanProblem;
import liandong.campaign.PlanReading;
import liandong.campaign.PlanRefused;
import liandong.organization.Capability;
import liandong.organization.NotVisible;
import liandong.organization.Viewer;
import liandong.shared.BusinessTime;
import liandong.shared.Problem;
import liandong.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Choose a plan, look at what it would do, launch it, watch it start (选择方案、预览、启动、进度). For officers. */
@Controller
class LaunchController {

    private final BundledPlans bundled;
    private final PlanDesk desk;
    private final CampaignLaunch launch;
    private final Campaigns campaigns;
    private final BusinessTime time;

    LaunchController(
            BundledPlans bundled, PlanDesk desk, CampaignLaunch launch, Campaigns campaigns, BusinessTime time) {
        this.bundled = bundled;
        this.desk = desk;
        this.launch = launch;
        this.campaigns = campaigns;
        this.time = time;
    }

    @GetMapping("/campaigns/new")
    ModelAndView choose(Viewer viewer, @RequestParam(required = false) @Nullable String plan) {
        officerOnly(viewer);
        return plan == null
                ? chooser(List.of(), List.of(), "")
                : preview(bundled.yaml(plan).orElseThrow(NotVisible::new), MemberChoices.NONE, List.of());
    }

    /** An uploaded file, or the text of the last preview with other choices. */
    @PostMapping("/campaigns/new")
    ModelAndView preview(
            Viewer viewer,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "") String yaml,
            @RequestParam(defaultValue = "") Set<String> added) {
        officerOnly(viewer);
        try {
            String text = file == null || file.isEmpty() ? yaml : PlanUpload.text(file);
            Refused.unless(!text.isBlank(), "campaign.upload.nothing");
            return preview(text, new MemberChoices(added), List.of());
        } catch (Refused refused) {
            return chooser(List.of(Problem.of("file", refused)), List.of(), yaml);
        }
    }

    @PostMapping("/campaigns")
    ModelAndView launch(
            Viewer viewer,
            @RequestParam(defaultValue = "") String yaml,
            @RequestParam(defaultValue = "") Set<String> added,
            @RequestParam(defaultValue = "") String token) {
        officerOnly(viewer);
        MemberChoices choices = new MemberChoices(added);
        try {
            UUID.fromString(token);
            return new ModelAndView("redirect:/campaigns/" + launch.launch(viewer, yaml, choices, token) + "/launch");
        } catch (IllegalArgumentException noToken) {
            return chooser(List.of(Problem.of("file", "campaign.upload.nothing")), List.of(), yaml);
        } catch (PlanRefused refused) {
            return chooser(List.of(Problem.of("plan-problems", refused)), refused.problems(), yaml);
        } catch (Refused refused) {
            return preview(yaml, choices, List.of(Problem.of("launch", refused)));
        }
    }

    @GetMapping("/campaigns/{id}/launch")
    String progress(Viewer viewer, @PathVariable long id, Model model) {
        model.addAttribute("campaign", campaigns.visible(viewer, id));
        model.addAttribute("progress", campaigns.progress(id));
        return "campaign/launching";
    }

    private static void officerOnly(Viewer viewer) {
        if (viewer.capability() != Capability.OFFICER) {
            throw new NotVisible();
        }
    }

    /** The text of a refused plan stands on the page, to be put right there. */
    private ModelAndView chooser(List<Problem> problems, List<PlanProblem> planProblems, String yaml) {
        ModelAndView page = new ModelAndView(
                "campaign/choose", problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY);
        page.addObject("plans", bundled.names());
        page.addObject("problems", problems);
        page.addObject("planProblems", planProblems);
        page.addObject("yaml", PlanUpload.toEdit(yaml));
        return page;
    }

    private ModelAndView preview(String yaml, MemberChoices choices, List<Problem> problems) {
        PlanReading reading = desk.check(yaml, choices);
        if (!reading.problems().isEmpty()) {
            return chooser(
                    List.of(Problem.of(
                            "plan-problems",
                            "campaign.plan.refused",
                            reading.problems().size())),
                    reading.problems(),
                    yaml);
        }
        ModelAndView page = new ModelAndView(
                "campaign/preview", problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY);
        page.addObject("preview", desk.preview(reading));
        page.addObject("yaml", yaml);
        page.addObject("added", choices.added());
        page.addObject("token", UUID.randomUUID().toString());
        page.addObject("today", time.today());
        page.addObject("problems", problems);
        return page;
    }
}
