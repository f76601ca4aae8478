package liandong.reporting.web;

import liandong.organization.Viewer;
import liandong.reporting.Obligation;
import liandong.reporting.OwnReviews;
import liandong.reporting.ReportRevision;
import liandong.reporting.Reports;
import liandong.reporting.ReviewPaper;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A unit's own review: whether its head always looks first, and the slip to sign and stamp (送审单). */
@Controller
@RequestMapping("/reports/{id}")
class OwnReviewController {

    private final OwnReviews ownReviews;
    private final Reports reports;
    private final ReportPages pages;
    private final ReviewPaper review;

    OwnReviewController(OwnReviews ownReviews, Reports reports, ReportPages pages, ReviewPaper review) {
        this.ownReviews = ownReviews;
        this.reports = reports;
        this.pages = pages;
        this.review = review;
    }

    @PostMapping("/own-review")
    String set(Viewer viewer, @PathVariable long id, @RequestParam boolean wanted, RedirectAttributes redirect) {
        Obligation owed = reports.visible(viewer, id);
        ownReviews.set(viewer, owed.ownerUnitId(), wanted);
        redirect.addFlashAttribute("flash", wanted ? "review.own.on" : "review.own.off");
        return "redirect:/reports/" + id;
    }

    /** A page of A4 to print, sign and stamp; its scan is attached to the report. */
    @GetMapping("/slip")
    String slip(Viewer viewer, @PathVariable long id, Model model) {
        ReportPage page = pages.stored(viewer, id);
        ReportRevision shown = page.shown();
        if (shown == null) {
            return "redirect:/reports/" + id;
        }
        model.addAttribute("page", page);
        model.addAttribute("facts", review.facts(page.owed(), shown));
        return "reporting/slip";
    }
}
