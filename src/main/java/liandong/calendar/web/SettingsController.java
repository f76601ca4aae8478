package liandong.calendar.web;

import liandong.calendar.CalendarFeeds;
import liandong.organization.Access;
import liandong.organization.Viewer;
import liandong.shared.PublicAddress;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What everybody sets for the own account (个人设置): the password and the address for calendars. */
@Controller
@RequestMapping("/settings")
class SettingsController {

    private final CalendarFeeds feeds;
    private final PublicAddress address;

    SettingsController(CalendarFeeds feeds, PublicAddress address) {
        this.feeds = feeds;
        this.address = address;
    }

    @GetMapping
    String page(Viewer viewer, Model model) {
        model.addAttribute("hasWork", Access.reads(viewer));
        model.addAttribute("feed", feeds.of(viewer).orElse(null));
        return "calendar/settings";
    }

    /** Answers with the address at once: it is nowhere else, so there is no page to be sent to. */
    @PostMapping("/calendar-feed")
    String make(Viewer viewer, Model model) {
        model.addAttribute(
                "address", address.of("/calendar/" + feeds.make(viewer).text() + ".ics"));
        return "calendar/address";
    }

    @PostMapping("/calendar-feed/revocation")
    String revoke(Viewer viewer, RedirectAttributes flash) {
        feeds.revoke(viewer);
        flash.addFlashAttribute("flash", "calendar.feed.revoked");
        return "redirect:/settings";
    }
}
