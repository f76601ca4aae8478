package liandong.campaign.web;

import java.util.List;
import java.util.Map;
import liandong.campaign.Campaign;
import liandong.campaign.HolidayNotice;
import liandong.campaign.HolidayNotices;
import liandong.campaign.MovedDay;
import liandong.organization.Viewer;
import liandong.shared.BusinessTime;
import liandong.shared.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The administrator's page of the working calendar (工作日历): type a notice, look which days move, confirm. */
@Controller
@RequestMapping("/admin/calendar")
class CalendarController {

    private final HolidayNotices notices;
    private final BusinessTime time;

    CalendarController(HolidayNotices notices, BusinessTime time) {
        this.notices = notices;
        this.time = time;
    }

    @GetMapping
    ModelAndView form(@RequestParam(required = false) @Nullable Integer year) {
        int shown = year == null ? time.today().getYear() : year;
        return page(CalendarForm.of(notices.inForce(shown)), null, List.of());
    }

    @PostMapping("/preview")
    ModelAndView preview(Viewer viewer, @ModelAttribute CalendarForm form) {
        HolidayNotice notice = form.toNotice();
        List<Problem> problems = notices.problems(notice);
        return page(form, problems.isEmpty() ? notices.preview(viewer, notice) : null, problems);
    }

    @PostMapping
    ModelAndView publish(Viewer viewer, @ModelAttribute CalendarForm form, RedirectAttributes flash) {
        HolidayNotice notice = form.toNotice();
        List<Problem> problems = notices.problems(notice);
        Long after = form.after();
        if (!problems.isEmpty() || after == null) {
            return page(form, null, problems);
        }
        notices.publish(viewer, notice, after);
        flash.addFlashAttribute("flash", "campaign.calendar.done");
        return new ModelAndView("redirect:/admin/calendar?year=" + notice.year());
    }

    /** @param moved by campaign; null before a preview */
    private ModelAndView page(
            CalendarForm form, @Nullable Map<Campaign, List<MovedDay>> moved, List<Problem> problems) {
        ModelAndView page = new ModelAndView(
                "campaign/calendar", problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY);
        page.addObject("form", form);
        page.addObject("moved", moved);
        page.addObject("after", notices.latest());
        page.addObject("published", notices.published());
        page.addObject("problems", problems);
        return page;
    }
}
