package liandong.meeting.web;

import liandong.document.OfficialDocument;
import liandong.document.OfficialDocuments;
import liandong.engine.Retrying;
import liandong.meeting.Agenda;
import liandong.meeting.LiaisonMeetings;
import liandong.meeting.MeetingDecisions;
import liandong.meeting.MeetingPages;
import liandong.meeting.MinutesPaper;
import liandong.meeting.web.MeetingPage.Typed;
import liandong.organization.Viewer;
import liandong.shared.Refused;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of one meeting and what the lead does on it (会议页). */
@Controller
@RequestMapping("/meetings/{id}")
class MeetingController {

    private final MeetingPage page;
    private final MeetingPages pages;
    private final LiaisonMeetings meetings;
    private final MeetingDecisions decisions;
    private final Agenda agenda;
    private final Retrying retrying;
    private final MinutesPaper minutes;
    private final OfficialDocuments documents;

    MeetingController(
            MeetingPage page,
            MeetingPages pages,
            LiaisonMeetings meetings,
            MeetingDecisions decisions,
            Agenda agenda,
            Retrying retrying,
            MinutesPaper minutes,
            OfficialDocuments documents) {
        this.page = page;
        this.pages = pages;
        this.meetings = meetings;
        this.decisions = decisions;
        this.agenda = agenda;
        this.retrying = retrying;
        this.minutes = minutes;
        this.documents = documents;
    }

    @GetMapping
    ModelAndView show(Viewer viewer, @PathVariable long id) {
        return page.show(viewer, id);
    }

    @GetMapping("/minutes.docx")
    ResponseEntity<byte[]> minutes(Viewer viewer, @PathVariable long id) {
        OfficialDocument document = minutes.of(pages.minuted(viewer, id));
        return documents.write(document.title(), document).response();
    }

    /** Confirms time, place and agenda. */
    @PostMapping("/confirmation")
    ModelAndView confirm(
            Viewer viewer, @PathVariable long id, @ModelAttribute MeetingTimeForm form, RedirectAttributes flash) {
        pages.led(viewer, id);
        try {
            retrying.run(() -> meetings.convene(id, form.at(), form.placeText(), form.edits()));
        } catch (Refused e) {
            return page.refused(viewer, id, new Typed(form, null, null), timeField(e), e);
        }
        return done(id, flash, "meeting.confirm.done");
    }

    /** Not this time. */
    @PostMapping("/not-convened")
    ModelAndView doNotConvene(
            Viewer viewer, @PathVariable long id, @ModelAttribute MeetingTimeForm form, RedirectAttributes flash) {
        pages.led(viewer, id);
        try {
            retrying.run(() -> meetings.doNotConvene(id, form.reasonText()));
        } catch (Refused e) {
            return page.refused(viewer, id, new Typed(null, null, null), "reason", e);
        }
        return done(id, flash, "meeting.confirm.not.done");
    }

    @PostMapping("/rescheduling")
    ModelAndView reschedule(
            Viewer viewer, @PathVariable long id, @ModelAttribute MeetingTimeForm form, RedirectAttributes flash) {
        pages.led(viewer, id);
        try {
            retrying.run(() -> meetings.reschedule(id, form.at(), form.placeText()));
        } catch (Refused e) {
            return page.refused(viewer, id, new Typed(form, null, null), timeField(e), e);
        }
        return done(id, flash, "meeting.reschedule.done");
    }

    /** A waiting matter joins the agenda of a convened meeting. */
    @PostMapping("/agenda-items/{itemId}")
    ModelAndView place(Viewer viewer, @PathVariable long id, @PathVariable long itemId, RedirectAttributes flash) {
        pages.led(viewer, id);
        retrying.run(() -> agenda.place(id, itemId));
        return done(id, flash, "meeting.agenda-state.ON_AGENDA");
    }

    @PostMapping("/decisions")
    ModelAndView record(
            Viewer viewer, @PathVariable long id, @ModelAttribute DecisionsForm form, RedirectAttributes flash) {
        pages.led(viewer, id);
        try {
            retrying.run(() -> decisions.record(id, form.attendance(), form.resolutions()));
        } catch (Refused e) {
            return page.refused(viewer, id, new Typed(null, form, null), "decisions", e);
        }
        return done(id, flash, "meeting.record.done");
    }

    @PostMapping("/minutes")
    ModelAndView minutes(
            Viewer viewer,
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String minutes,
            @RequestParam(defaultValue = "save") String act,
            RedirectAttributes flash) {
        pages.led(viewer, id);
        boolean approve = act.equals("approve");
        try {
            retrying.run(() -> {
                if (approve) {
                    meetings.approveMinutes(id, version, minutes);
                } else {
                    meetings.saveMinutes(id, version, minutes);
                }
            });
        } catch (Refused e) {
            return page.refused(viewer, id, new Typed(null, null, minutes), "minutes", e);
        }
        return done(id, flash, approve ? "meeting.minutes.approved" : "meeting.minutes.saved");
    }

    private static String timeField(Refused refused) {
        return refused.messageKey().equals("meeting.refused.place-missing") ? "place" : "date";
    }

    private static ModelAndView done(long id, RedirectAttributes flash, String message) {
        flash.addFlashAttribute("flash", message);
        return new ModelAndView("redirect:/meetings/" + id);
    }
}
