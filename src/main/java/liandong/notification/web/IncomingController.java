package liandong.notification.web;

import java.util.List;
import java.util.function.IntSupplier;
import liandong.notification.incoming.IncomingEntry;
import liandong.notification.incoming.IncomingMailbox;
import liandong.notification.incoming.IncomingPages;
import liandong.notification.incoming.IncomingState;
import liandong.notification.incoming.MailboxUnreachable;
import liandong.organization.Capability;
import liandong.organization.NotVisible;
import liandong.organization.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** Incoming mail (来信记录): what arrived and what became of it. */
@Controller
@RequestMapping("/outbox/incoming")
class IncomingController {

    private final IncomingPages pages;
    private final IncomingMailbox mailbox;

    IncomingController(IncomingPages pages, IncomingMailbox mailbox) {
        this.pages = pages;
        this.mailbox = mailbox;
    }

    @GetMapping
    String list(
            Viewer viewer,
            @RequestParam(required = false) @Nullable IncomingState state,
            @RequestParam(required = false) @Nullable Long before,
            Model model) {
        List<IncomingEntry> found = pages.list(viewer, state, before);
        boolean more = found.size() > IncomingPages.PAGE;
        List<IncomingEntry> mails = more ? found.subList(0, IncomingPages.PAGE) : found;
        model.addAttribute("mails", mails);
        model.addAttribute("counts", pages.counts(viewer));
        model.addAttribute("states", IncomingState.values());
        model.addAttribute(
                "next", more ? link(state, mails.get(mails.size() - 1).id()) : null);
        model.addAttribute("first", before == null ? null : link(state, null));
        model.addAttribute("isRead", mailbox.isRead());
        model.addAttribute("problem", mailbox.problem().orElse(null));
        model.addAttribute("reads", mailbox.isRead() && viewer.capability() == Capability.ADMINISTRATOR);
        return "notification/incoming";
    }

    private static String link(@Nullable IncomingState state, @Nullable Long before) {
        UriComponentsBuilder link = UriComponentsBuilder.fromPath("/outbox/incoming");
        if (state != null) {
            link.queryParam("state", state);
        }
        if (before != null) {
            link.queryParam("before", before);
        }
        return link.encode().toUriString();
    }

    @PostMapping("/reading")
    String read(Viewer viewer, RedirectAttributes redirect) {
        return read(viewer, mailbox::read, redirect);
    }

    /** Once more with one that was given up. */
    @PostMapping("/{id}/retry")
    String retry(Viewer viewer, @PathVariable long id, RedirectAttributes redirect) {
        return read(viewer, () -> mailbox.retry(id), redirect);
    }

    private static String read(Viewer viewer, IntSupplier reading, RedirectAttributes redirect) {
        if (viewer.capability() != Capability.ADMINISTRATOR) {
            throw new NotVisible();
        }
        try {
            redirect.addFlashAttribute("flashArguments", new Object[] {reading.getAsInt()});
            redirect.addFlashAttribute("flash", "notification.incoming.read");
        } catch (MailboxUnreachable e) {
            redirect.addFlashAttribute("flashArguments", new Object[] {String.valueOf(e.getMessage())});
            redirect.addFlashAttribute("flash", "notification.incoming.unreachable");
        }
        return "redirect:/outbox/incoming";
    }
}
