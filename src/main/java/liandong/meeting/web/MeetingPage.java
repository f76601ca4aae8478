package liandong.meeting.web;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import liandong.meeting.AgendaLine;
import liandong.meeting.AttendanceLine;
import liandong.meeting.DecisionKind;
import liandong.meeting.Meeting;
import liandong.meeting.MeetingPages;
import liandong.organization.Capability;
import liandong.organization.Viewer;
import liandong.shared.Conflict;
import liandong.shared.Problem;
import liandong.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Lays out the page of one meeting (会议页): what everybody reads, and the form of the step the lead is at. */
@Component
class MeetingPage {

    private final MeetingPages pages;

    MeetingPage(MeetingPages pages) {
        this.pages = pages;
    }

    ModelAndView show(Viewer viewer, long meetingId) {
        return page(viewer, pages.visible(viewer, meetingId), new Typed(null, null, null), null);
    }

    /** The page again with what was typed and why it was refused. */
    ModelAndView refused(Viewer viewer, long meetingId, Typed typed, String field, Refused refused) {
        ModelAndView page = page(viewer, pages.led(viewer, meetingId), typed, Problem.of(field, refused));
        page.setStatus(refused instanceof Conflict ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_ENTITY);
        return page;
    }

    private ModelAndView page(Viewer viewer, Meeting meeting, Typed typed, @Nullable Problem problem) {
        ModelAndView page = new ModelAndView("meeting/meeting");
        List<AgendaLine> agenda = pages.agenda(meeting);
        List<AttendanceLine> attendance = pages.attendance(meeting);
        boolean runs = viewer.mayAct(meeting.leadUnitId(), Capability.OFFICER);
        page.addObject("problems", problem == null ? List.of() : List.of(problem));
        page.addObject("meeting", meeting);
        page.addObject("planningAt", pages.planningAt(meeting));
        page.addObject("agenda", agenda);
        page.addObject("attendance", attendance);
        page.addObject("actions", pages.actions(meeting));
        page.addObject("minutesReadable", pages.minutesReadable(viewer, meeting));
        page.addObject("task", runs ? pages.openTask(meeting).orElse("") : "");
        page.addObject(
                "reschedulable",
                runs && isAhead(meeting) && pages.openTask(meeting).isEmpty());
        page.addObject("waiting", runs ? pages.waitingBeside(meeting) : List.of());
        page.addObject("participants", pages.participants(meeting));
        page.addObject("kinds", DecisionKind.values());
        page.addObject("timeForm", typed.time() == null ? times(meeting, agenda) : typed.time());
        page.addObject(
                "decisionsForm", typed.decisions() == null ? DecisionsForm.of(attendance, agenda) : typed.decisions());
        page.addObject("minutes", typed.minutes() == null ? meeting.minutes() : typed.minutes());
        return page;
    }

    private static boolean isAhead(Meeting meeting) {
        return meeting.state() == liandong.meeting.MeetingState.CONVENED;
    }

    private MeetingTimeForm times(Meeting meeting, List<AgendaLine> agenda) {
        Instant at = Objects.requireNonNullElseGet(meeting.meetsAt(), () -> pages.proposedTime(meeting));
        return MeetingTimeForm.of(at, meeting.place(), agenda);
    }

    /** What was typed into one of the forms of the page. */
    record Typed(
            @Nullable MeetingTimeForm time,
            @Nullable DecisionsForm decisions,
            @Nullable String minutes) {}
}
