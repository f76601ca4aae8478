package liandong.roster.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import liandong.engine.Retrying;
import liandong.organization.Liaisons;
import liandong.organization.Registration;
import liandong.organization.Roster;
import liandong.organization.RosterUnit;
import liandong.organization.Viewer;
import liandong.roster.RosterEntries;
import liandong.shared.BusinessTime;
import liandong.shared.Problem;
import liandong.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One unit of the roster (单位): how it is reached, who stands for it, who else shall. */
@Controller
@RequestMapping("/roster/units/{id}")
class UnitController {

    private final Roster roster;
    private final Liaisons liaisons;
    private final RosterEntries entries;
    private final BusinessTime time;
    private final Retrying retrying;

    UnitController(Roster roster, Liaisons liaisons, RosterEntries entries, BusinessTime time, Retrying retrying) {
        this.roster = roster;
        this.liaisons = liaisons;
        this.entries = entries;
        this.time = time;
        this.retrying = retrying;
    }

    @GetMapping
    ModelAndView unit(Viewer viewer, @PathVariable long id) {
        RosterUnit unit = roster.unit(viewer, id);
        return page(unit, unit.unit().officeEmail(), unit.unit().phone(), PersonForm.empty(time.today()), List.of());
    }

    @PostMapping("/contact")
    ModelAndView contact(
            Viewer viewer,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String officeEmail,
            @RequestParam(defaultValue = "") String unitPhone,
            RedirectAttributes flash) {
        RosterUnit unit = roster.unit(viewer, id);
        List<Problem> problems = new ArrayList<>();
        if (!officeEmail.isBlank() && (!officeEmail.strip().matches(PersonForm.EMAIL) || officeEmail.length() > 200)) {
            problems.add(Problem.of("officeEmail", "roster.problem.email-form"));
        }
        if (unitPhone.length() > 60) {
            problems.add(Problem.of("unitPhone", "roster.problem.too-long", 60));
        }
        if (!problems.isEmpty()) {
            return page(unit, officeEmail, unitPhone, PersonForm.empty(time.today()), problems);
        }
        liaisons.changeContact(viewer, id, orNull(officeEmail), orNull(unitPhone));
        flash.addFlashAttribute("flash", "roster.contact.saved");
        return new ModelAndView("redirect:/roster/units/" + id);
    }

    @PostMapping("/people")
    ModelAndView add(Viewer viewer, @PathVariable long id, @ModelAttribute PersonForm form, RedirectAttributes flash) {
        RosterUnit unit = roster.unit(viewer, id);
        List<Problem> problems = new ArrayList<>(form.problems());
        if (problems.isEmpty()) {
            try {
                Registration done =
                        retrying.call(() -> entries.add(viewer, form.entry(id), Objects.requireNonNull(form.day())));
                flash.addFlashAttribute("flash", done.created() ? "roster.person.invited" : "roster.person.added");
                return new ModelAndView("redirect:/roster/units/" + id);
            } catch (Refused refused) {
                problems.add(Problem.of("email", refused));
            }
        }
        return page(unit, unit.unit().officeEmail(), unit.unit().phone(), form, problems);
    }

    private ModelAndView page(
            RosterUnit unit,
            @Nullable String officeEmail,
            @Nullable String phone,
            PersonForm form,
            List<Problem> problems) {
        ModelAndView page =
                new ModelAndView("roster/unit", problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY);
        page.addObject("entry", unit);
        page.addObject("officeEmail", officeEmail);
        page.addObject("unitPhone", phone);
        page.addObject("form", form);
        page.addObject("today", time.today());
        page.addObject("problems", problems);
        return page;
    }

    private static @Nullable String orNull(String typed) {
        return typed.isBlank() ? null : typed.strip();
    }
}
