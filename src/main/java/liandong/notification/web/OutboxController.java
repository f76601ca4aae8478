package liandong.notification.web;

import java.util.List;
import liandong.notification.MailState;
import liandong.notification.OutboxEntry;
import liandong.notification.OutboxFilter;
import liandong.notification.OutboxPages;
import liandong.notification.Resending;
import liandong.organization.Viewer;
import liandong.shared.Problem;
import liandong.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** The outbox (通知记录): search, read, send again. */
@Controller
@RequestMapping("/outbox")
class OutboxController {

    private final OutboxPages pages;
    private final Resending resending;

    OutboxController(OutboxPages pages, Resending resending) {
        this.pages = pages;
        this.resending = resending;
    }

    @GetMapping
    String list(
            Viewer viewer,
            @RequestParam(required = false) @Nullable MailState state,
            @RequestParam(required = false) @Nullable Long campaign,
            @RequestParam(required = false) @Nullable String words,
            @RequestParam(required = false) @Nullable Long before,
            Model model) {
        OutboxFilter filter = new OutboxFilter(state, campaign, words, before);
        List<OutboxEntry> found = pages.list(viewer, filter);
        boolean more = found.size() > OutboxPages.PAGE;
        List<OutboxEntry> mails = more ? found.subList(0, OutboxPages.PAGE) : found;
        model.addAttribute("mails", mails);
        model.addAttribute("counts", pages.counts(viewer, filter));
        model.addAttribute("states", MailState.values());
        model.addAttribute("filter", filter);
        model.addAttribute(
                "next", more ? link(filter, mails.get(mails.size() - 1).id()) : null);
        model.addAttribute("first", before == null ? null : link(filter, null));
        return "notification/outbox";
    }

    private static String link(OutboxFilter filter, @Nullable Long before) {
        UriComponentsBuilder link = UriComponentsBuilder.fromPath("/outbox");
        if (filter.state() != null) {
            link.queryParam("state", filter.state());
        }
        if (filter.campaignId() != null) {
            link.queryParam("campaign", filter.campaignId());
        }
        if (filter.words() != null && !filter.words().isBlank()) {
            link.queryParam("words", "{words}");
        }
        if (before != null) {
            link.queryParam("before", before);
        }
        return link.encode().build(filter.words() == null ? "" : filter.words()).toString();
    }

    @GetMapping("/{id}")
    String detail(Viewer viewer, @PathVariable long id, Model model) {
        model.addAttribute("detail", pages.detail(viewer, id));
        return "notification/mail";
    }

    @PostMapping("/{id}/resend")
    ModelAndView resend(Viewer viewer, @PathVariable long id, RedirectAttributes redirect) {
        try {
            return done(resending.resend(viewer, id), redirect);
        } catch (Refused refused) {
            return refused(viewer, id, "", Problem.of("resend", refused));
        }
    }

    @PostMapping("/{id}/redirect")
    ModelAndView redirect(
            Viewer viewer,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String email,
            RedirectAttributes redirect) {
        try {
            return done(resending.redirect(viewer, id, email), redirect);
        } catch (Refused refused) {
            return refused(viewer, id, email, Problem.of("email", refused));
        }
    }

    private static ModelAndView done(long mailId, RedirectAttributes redirect) {
        redirect.addFlashAttribute("flash", "notification.resent");
        return new ModelAndView("redirect:/outbox/" + mailId);
    }

    private ModelAndView refused(Viewer viewer, long id, String typed, Problem problem) {
        ModelAndView page = new ModelAndView("notification/mail", HttpStatus.UNPROCESSABLE_ENTITY);
        page.addObject("detail", pages.detail(viewer, id));
        page.addObject("email", typed);
        page.addObject("problems", List.of(problem));
        return page;
    }
}
