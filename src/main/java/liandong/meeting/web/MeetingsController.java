package liandong.meeting.web;

import java.util.List;
import liandong.campaign.Campaign;
import liandong.engine.Retrying;
import liandong.meeting.Agenda;
import liandong.meeting.MeetingPages;
import liandong.organization.NotVisible;
import liandong.organization.Viewer;
import liandong.shared.Problem;
import liandong.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The list of meetings and what waits for the next one (会议列表). */
@Controller
@RequestMapping("/meetings")
class MeetingsController {

    private final MeetingPages pages;
    private final Agenda agenda;
    private final Retrying retrying;

    MeetingsController(MeetingPages pages, Agenda agenda, Retrying retrying) {
        this.pages = pages;
        this.agenda = agenda;
        this.retrying = retrying;
    }

    @GetMapping
    ModelAndView list(Viewer viewer) {
        return page(viewer, new MatterForm(null, "", ""), List.of());
    }

    /** The lead adds a matter by hand. */
    @PostMapping("/agenda-items")
    ModelAndView add(Viewer viewer, @ModelAttribute MatterForm form, RedirectAttributes flash) {
        List<Campaign> led = pages.ledBy(viewer);
        Long campaignId = form.campaignId();
        if (campaignId == null || led.stream().noneMatch(campaign -> campaign.id() == campaignId)) {
            throw new NotVisible();
        }
        try {
            retrying.run(() -> agenda.addByHand(
                    campaignId, null, MeetingTimeForm.text(form.title()), MeetingTimeForm.text(form.facts())));
        } catch (Refused e) {
            return page(viewer, form, List.of(Problem.of("title", e)));
        }
        flash.addFlashAttribute("flash", "meeting.add.done");
        return new ModelAndView("redirect:/meetings");
    }

    private ModelAndView page(Viewer viewer, MatterForm form, List<Problem> problems) {
        ModelAndView page = new ModelAndView(
                "meeting/meetings", problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY);
        page.addObject("meetings", pages.visibleTo(viewer));
        page.addObject("next", pages.next(viewer).orElse(null));
        page.addObject("led", pages.ledBy(viewer));
        page.addObject("waiting", pages.waiting(viewer));
        page.addObject("form", form);
        page.addObject("problems", problems);
        return page;
    }

    record MatterForm(
            @Nullable Long campaignId,
            @Nullable String title,
            @Nullable String facts) {}
}
