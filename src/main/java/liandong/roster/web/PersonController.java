package liandong.roster.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import liandong.engine.Retrying;
import liandong.organization.Directory;
import liandong.organization.Liaisons;
import liandong.organization.NotVisible;
import liandong.organization.Registration;
import liandong.organization.RosterPerson;
import liandong.organization.Viewer;
import liandong.roster.Invitations;
import liandong.roster.RosterEntries;
import liandong.shared.BusinessTime;
import liandong.shared.Problem;
import liandong.shared.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One person of the roster (联络员): a successor takes over (接任), somebody leaves, an invitation is sent again. */
@Controller
@RequestMapping("/roster/people/{id}")
class PersonController {

    private final Liaisons liaisons;
    private final RosterEntries entries;
    private final Invitations invitations;
    private final Directory directory;
    private final BusinessTime time;
    private final Retrying retrying;

    PersonController(
            Liaisons liaisons,
            RosterEntries entries,
            Invitations invitations,
            Directory directory,
            BusinessTime time,
            Retrying retrying) {
        this.liaisons = liaisons;
        this.entries = entries;
        this.invitations = invitations;
        this.directory = directory;
        this.time = time;
        this.retrying = retrying;
    }

    @GetMapping
    ModelAndView person(Viewer viewer, @PathVariable long id) {
        return page(liaisons.person(viewer, id), PersonForm.empty(time.today()), List.of());
    }

    @PostMapping("/successor")
    ModelAndView successor(
            Viewer viewer, @PathVariable long id, @ModelAttribute PersonForm form, RedirectAttributes flash) {
        RosterPerson leaving = liaisons.person(viewer, id);
        List<Problem> problems = new ArrayList<>(form.problems());
        if (problems.isEmpty()) {
            try {
                LocalDate from = Objects.requireNonNull(form.day());
                Registration done = retrying.call(() -> entries.takeOver(
                        viewer,
                        id,
                        PersonForm.text(form.name()),
                        PersonForm.text(form.email()),
                        form.phoneOrNull(),
                        from));
                flash.addFlashAttribute("flash", done.created() ? "roster.person.invited" : "roster.person.added");
                return new ModelAndView("redirect:/roster/units/" + leaving.unitId());
            } catch (Refused refused) {
                problems.add(Problem.of(refused.messageKey().endsWith("past-day") ? "from" : "email", refused));
            }
        }
        return page(leaving, form, problems);
    }

    @PostMapping("/release")
    ModelAndView release(Viewer viewer, @PathVariable long id, RedirectAttributes flash) {
        RosterPerson leaving = liaisons.person(viewer, id);
        liaisons.release(viewer, id, time.today());
        flash.addFlashAttribute("flash", "roster.person.released");
        return new ModelAndView("redirect:/roster/units/" + leaving.unitId());
    }

    @PostMapping("/invitation")
    ModelAndView invite(Viewer viewer, @PathVariable long id, RedirectAttributes flash) {
        RosterPerson person = liaisons.person(viewer, id);
        invitations.again(viewer, id);
        flash.addFlashAttribute("flash", "roster.person.invited");
        return new ModelAndView("redirect:/roster/units/" + person.unitId());
    }

    private ModelAndView page(RosterPerson person, PersonForm form, List<Problem> problems) {
        ModelAndView page =
                new ModelAndView("roster/person", problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY);
        page.addObject("person", person);
        page.addObject("unit", directory.unit(person.unitId()).orElseThrow(NotVisible::new));
        page.addObject("form", form);
        page.addObject("problems", problems);
        return page;
    }
}
