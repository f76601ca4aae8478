package liandong.meeting.web;

import java.util.List;
import liandong.engine.Retrying;
import liandong.meeting.ActionDesk;
import liandong.meeting.ActionItem;
import liandong.meeting.MeetingPages;
import liandong.organization.Capability;
import liandong.organization.NotVisible;
import liandong.organization.Viewer;
import liandong.shared.Conflict;
import liandong.shared.Problem;
import liandong.shared.Refused;
import liandong.worklist.Lamps;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of one action item (议定事项页): its unit notes progress and reports, the lead verifies. */
@Controller
@RequestMapping("/action-items/{id}")
class ActionItemController {

    private final MeetingPages pages;
    private final ActionDesk desk;
    private final Lamps lamps;
    private final Retrying retrying;

    ActionItemController(MeetingPages pages, ActionDesk desk, Lamps lamps, Retrying retrying) {
        this.pages = pages;
        this.desk = desk;
        this.lamps = lamps;
        this.retrying = retrying;
    }

    @GetMapping
    ModelAndView show(Viewer viewer, @PathVariable long id) {
        return page(viewer, id, "", null);
    }

    @PostMapping("/progress")
    ModelAndView progress(
            Viewer viewer,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String note,
            RedirectAttributes flash) {
        owned(viewer, id);
        return act(
                viewer,
                id,
                "note",
                note,
                flash,
                "meeting.action.progress.done",
                () -> desk.noteProgress(id, viewer, note));
    }

    @PostMapping("/result")
    ModelAndView report(
            Viewer viewer,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String result,
            RedirectAttributes flash) {
        owned(viewer, id);
        return act(viewer, id, "result", result, flash, "meeting.action.report.done", () -> desk.report(id, result));
    }

    @PostMapping("/verification")
    ModelAndView verify(
            Viewer viewer,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String act,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes flash) {
        if (!verifies(viewer, pages.action(viewer, id))) {
            throw new NotVisible();
        }
        boolean done = act.equals("done");
        String message = done ? "meeting.action.verified" : "meeting.action.sent-back";
        return act(viewer, id, "reason", reason, flash, message, () -> {
            if (done) {
                desk.verify(id);
            } else {
                desk.sendBack(id, reason);
            }
        });
    }

    private ModelAndView act(
            Viewer viewer, long id, String field, String typed, RedirectAttributes flash, String done, Runnable work) {
        try {
            retrying.run(work);
        } catch (Refused e) {
            ModelAndView page = page(viewer, id, typed, Problem.of(field, e));
            page.setStatus(e instanceof Conflict ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_ENTITY);
            return page;
        }
        flash.addFlashAttribute("flash", done);
        return new ModelAndView("redirect:/action-items/" + id);
    }

    private ModelAndView page(Viewer viewer, long id, String typed, @Nullable Problem problem) {
        ActionItem item = pages.action(viewer, id);
        ModelAndView page = new ModelAndView("meeting/action-item");
        page.addObject("item", item);
        page.addObject("lamp", lamps.of(item.dueAt(), item.verifiedAt()));
        page.addObject("owner", pages.unitName(item.ownerUnitId()));
        page.addObject("meeting", pages.meetingOf(item));
        page.addObject("progress", pages.progress(item));
        page.addObject("carries", viewer.mayAct(item.ownerUnitId(), Capability.LIAISON));
        page.addObject("verifies", verifies(viewer, item));
        page.addObject("typed", typed);
        page.addObject("problems", problem == null ? List.of() : List.of(problem));
        return page;
    }

    private void owned(Viewer viewer, long id) {
        if (!viewer.mayAct(pages.action(viewer, id).ownerUnitId(), Capability.LIAISON)) {
            throw new NotVisible();
        }
    }

    private static boolean verifies(Viewer viewer, ActionItem item) {
        return viewer.mayAct(item.leadUnitId(), Capability.OFFICER);
    }
}
