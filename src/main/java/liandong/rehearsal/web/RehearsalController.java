package liandong.rehearsal.web;

import java.time.LocalDate;
import liandong.rehearsal.Rehearsal;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The buttons of the rehearsal bar (演练条): next event, next day, a date. Each goes back to the page it was pressed on. */
@Controller
@Profile("rehearsal | test")
@RequestMapping("/rehearsal")
class RehearsalController {

    private final Rehearsal rehearsal;

    RehearsalController(Rehearsal rehearsal) {
        this.rehearsal = rehearsal;
    }

    @PostMapping("/next-event")
    String nextEvent(@RequestParam(defaultValue = "/") String back, RedirectAttributes flash) {
        if (!rehearsal.stepToNextEvent()) {
            flash.addFlashAttribute("flash", "rehearsal.nothing-more");
        }
        return backTo(back);
    }

    @PostMapping("/next-day")
    String nextDay(@RequestParam(defaultValue = "/") String back) {
        rehearsal.stepToNextDay();
        return backTo(back);
    }

    @PostMapping("/date")
    String date(@RequestParam(defaultValue = "/") String back, @RequestParam LocalDate day) {
        rehearsal.stepTo(day);
        return backTo(back);
    }

    /** Only to a page of our own. */
    private static String backTo(String path) {
        return "redirect:" + (path.matches("/(?!/)[\\w/.?=&-]*") ? path : "/");
    }
}
