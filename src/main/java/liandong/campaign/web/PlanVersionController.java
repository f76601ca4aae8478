package liandong.campaign.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import liandong.campaign.Campaigns;
import liandong.campaign.PlanDifference;
import liandong.campaign.PlanProblem;
import liandong.campaign.PlanRefused;
import liandong.campaign.PlanVersion;
import liandong.campaign.PlanVersionReading;
import liandong.campaign.PlanVersions;
import liandong.document.Download;
import liandong.engine.Retrying;
import liandong.organization.Capability;
import liandong.organization.Viewer;
import liandong.shared.Conflict;
import liandong.shared.Problem;
import liandong.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page on which the lead puts a new version of the plan in force (方案变更): edit, compare, confirm. */
@Controller
@RequestMapping("/campaigns/{id}/plan-version")
class PlanVersionController {

    private final Campaigns campaigns;
    private final PlanVersions versions;
    private final Retrying retrying;

    PlanVersionController(Campaigns campaigns, PlanVersions versions, Retrying retrying) {
        this.campaigns = campaigns;
        this.versions = versions;
        this.retrying = retrying;
    }

    @GetMapping
    ModelAndView form(Viewer viewer, @PathVariable long id) {
        int inForce = versions.history(viewer, id).get(0).number();
        return page(viewer, id, versions.yaml(viewer, id, inForce), "", HttpStatus.OK);
    }

    @GetMapping("/{number}")
    ResponseEntity<byte[]> download(Viewer viewer, @PathVariable long id, @PathVariable int number) {
        String file = "%s-v%d.yaml".formatted(campaigns.visible(viewer, id).planId(), number);
        return ResponseEntity.ok()
                .contentType(new MediaType("application", "yaml", StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, Download.disposition(file))
                .body(versions.yaml(viewer, id, number).getBytes(StandardCharsets.UTF_8));
    }

    /** An uploaded file, or the text on the page. */
    @PostMapping("/preview")
    ModelAndView compare(
            Viewer viewer,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "") String yaml,
            @RequestParam(defaultValue = "") String reason) {
        String text = yaml;
        try {
            text = file == null || file.isEmpty() ? yaml : PlanUpload.text(file);
            Refused.unless(!text.isBlank(), "campaign.upload.nothing");
            return compared(page(viewer, id, text, reason, HttpStatus.OK), versions.compare(viewer, id, text), text);
        } catch (Refused refused) {
            return refused(viewer, id, text, reason, refused);
        }
    }

    @PostMapping
    ModelAndView change(
            Viewer viewer,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String yaml,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "-1") long basis,
            RedirectAttributes flash) {
        try {
            retrying.run(() -> versions.change(viewer, id, yaml, reason, basis));
            flash.addFlashAttribute("flash", "campaign.version.done");
            return new ModelAndView("redirect:/campaigns/" + id + "/plan-version");
        } catch (Refused refused) {
            return refused(viewer, id, yaml, reason, refused);
        }
    }

    private static ModelAndView compared(ModelAndView page, PlanVersionReading reading, String yaml) {
        page.addObject("differences", reading.differences());
        page.addObject("names", reading.unitNames());
        page.addObject("basis", reading.basis());
        page.addObject("whole", yaml);
        page.addObject(
                "mails",
                reading.differences().stream()
                        .flatMap(one -> one.unitIds().stream())
                        .distinct()
                        .count());
        return page;
    }

    private ModelAndView refused(Viewer viewer, long id, String yaml, String reason, Refused refused) {
        HttpStatus status = refused instanceof Conflict ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_ENTITY;
        ModelAndView page = page(viewer, id, yaml, reason, status);
        page.addObject("problems", List.of(Problem.of(field(refused), refused)));
        if (refused instanceof PlanRefused plan) {
            page.addObject("planProblems", plan.problems());
        }
        return field(refused).equals("reason") ? compared(page, versions.compare(viewer, id, yaml), yaml) : page;
    }

    private static String field(Refused refused) {
        boolean reason = refused.messageKey().startsWith("campaign.reason")
                || refused.messageKey().startsWith("campaign.note");
        return reason ? "reason" : refused instanceof PlanRefused ? "plan-problems" : "yaml";
    }

    private ModelAndView page(Viewer viewer, long id, String yaml, String reason, HttpStatus status) {
        List<PlanVersion> history = versions.history(viewer, id);
        ModelAndView page = new ModelAndView("campaign/plan-version", status);
        page.addObject("campaign", campaigns.visible(viewer, id));
        page.addObject("history", history);
        page.addObject("yaml", PlanUpload.toEdit(yaml));
        page.addObject("reason", reason);
        page.addObject("decides", viewer.capability() == Capability.OFFICER);
        page.addObject("differences", List.<PlanDifference>of());
        page.addObject("problems", List.<Problem>of());
        page.addObject("planProblems", List.<PlanProblem>of());
        return page;
    }
}
