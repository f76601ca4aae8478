package liandong.overview.web;

import java.util.List;
import liandong.campaign.Campaigns;
import liandong.organization.Viewer;
import liandong.overview.WorkRows;
import liandong.overview.WorkTrail;
import liandong.worklist.Inbox;
import liandong.worklist.InboxPage;
import liandong.worklist.InboxQuery;
import liandong.worklist.Lamp;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The inbox and the page around one piece of work (待办 · 任务页). */
@Controller
class InboxController {

    /** Kinds of work people filter by; the ids of the tasks they come from. */
    private static final List<String> KINDS = List.of(
            "fill-report",
            "unit-review",
            "review-report",
            "waive-error",
            "decide-extension",
            "correct-report",
            "review-correction",
            "confirm-compilation",
            "approve-publication",
            "remind-unit",
            "explain-delay",
            "decide-measure",
            "phase-checklist",
            "close-phase",
            "confirm-close",
            "write-letter",
            "approve-letter",
            "sign-receipt",
            "decide-acceptance",
            "supplement-material",
            "settle-refusal",
            "designate-unit",
            "investigate-clue",
            "approve-extension",
            "give-feedback",
            "take-note",
            "accept-complaint",
            "verify-matter",
            "allow-more-time",
            "handle-matter",
            "answer-complainant",
            "call-back",
            "decide-reward",
            "pay-reward",
            "write-slip",
            "confirm-determination",
            "acknowledge-slip",
            "dispose-items",
            "note-results",
            "confirm-date",
            "record-decisions",
            "approve-minutes",
            "carry-out",
            "verify-done",
            "consider-referral");

    private final Inbox inbox;
    private final WorkRows rows;
    private final WorkTrail trail;
    private final Campaigns campaigns;

    InboxController(Inbox inbox, WorkRows rows, WorkTrail trail, Campaigns campaigns) {
        this.inbox = inbox;
        this.rows = rows;
        this.trail = trail;
        this.campaigns = campaigns;
    }

    @GetMapping("/tasks")
    String list(Viewer viewer, InboxFilter filter, Model model) {
        InboxPage page = inbox.page(viewer, filter.toQuery());
        model.addAttribute("filter", filter);
        model.addAttribute("chosenTab", filter.chosenTab());
        model.addAttribute("tabs", InboxQuery.Tab.values());
        model.addAttribute("counts", inbox.counts(viewer));
        model.addAttribute("rows", rows.of(viewer, page.items()));
        model.addAttribute("next", page.next() == null ? null : filter.link(page.next()));
        model.addAttribute("first", filter.after() == null ? null : filter.link(null));
        model.addAttribute("campaigns", campaigns.visibleTo(viewer));
        model.addAttribute("kinds", KINDS);
        model.addAttribute("lamps", Lamp.values());
        return "overview/inbox";
    }

    @GetMapping("/tasks/{workItemId}")
    String task(Viewer viewer, @PathVariable long workItemId, Model model) {
        model.addAttribute("task", trail.task(viewer, workItemId));
        return "overview/task";
    }
}
