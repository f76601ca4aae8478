package liandong.complaint.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import liandong.campaign.Campaign;
import liandong.campaign.Campaigns;
import liandong.complaint.ComplaintTrack;
import liandong.complaint.IntakeSettings;
import liandong.complaint.PublicIntake;
import liandong.handoff.ViolationType;
import liandong.organization.Directory;
import liandong.organization.NotVisible;
import liandong.organization.Region;
import liandong.shared.BusinessTime;
import liandong.shared.Problem;
import liandong.shared.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page on which the public enters a complaint (公众登记页); there is none unless it has been turned on. */
@Controller
@RequestMapping("/intake")
class IntakeController {

    private final IntakeSettings settings;
    private final PublicIntake intake;
    private final Campaigns campaigns;
    private final Directory directory;
    private final BusinessTime time;

    IntakeController(
            IntakeSettings settings, PublicIntake intake, Campaigns campaigns, Directory directory, BusinessTime time) {
        this.settings = settings;
        this.intake = intake;
        this.campaigns = campaigns;
        this.directory = directory;
        this.time = time;
    }

    @GetMapping
    ModelAndView page() {
        return page(IntakeForm.EMPTY, List.of());
    }

    @PostMapping
    ModelAndView enter(
            HttpServletRequest request, @ModelAttribute("form") IntakeForm form, RedirectAttributes redirect) {
        if (!settings.enabled()) {
            throw new NotVisible();
        }
        try {
            String number = intake.receive(
                    request.getRemoteAddr(), form.campaign(), form.matter(time.today()), form.complainant());
            redirect.addFlashAttribute("number", number);
            return new ModelAndView("redirect:/intake");
        } catch (Refused refused) {
            return page(form, List.of(Problem.of(NewComplaintForm.field(refused), refused)));
        }
    }

    private ModelAndView page(IntakeForm form, List<Problem> problems) {
        if (!settings.enabled()) {
            throw new NotVisible();
        }
        List<Campaign> running = intake.running();
        return new ModelAndView(
                        "complaint/intake", problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY)
                .addObject("form", form)
                .addObject("campaigns", running)
                .addObject("regions", regions(running))
                .addObject("tracks", ComplaintTrack.values())
                .addObject("types", ViolationType.values())
                .addObject("problems", problems);
    }

    /** Of the units that take part, by code. */
    private Map<String, String> regions(List<Campaign> running) {
        Map<String, String> names = new TreeMap<>();
        running.stream()
                .flatMap(campaign -> campaigns.participants(campaign.id()).stream())
                .forEach(unit -> names.computeIfAbsent(
                        unit.regionCode(),
                        code -> directory.region(code).map(Region::name).orElse(code)));
        return names;
    }
}
