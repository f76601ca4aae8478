package liandong.organization.web;

import java.util.ArrayList;
import java.util.List;
import liandong.organization.AccountDesk;
import liandong.organization.AccountRegister;
import liandong.organization.AccountRow;
import liandong.organization.Capability;
import liandong.organization.UnitChoice;
import liandong.organization.Viewer;
import liandong.shared.Problem;
import liandong.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** The administrator's pages of accounts (账号管理). */
@Controller
@RequestMapping("/admin/accounts")
class AccountsController {

    private final AccountDesk desk;
    private final AccountRegister register;
    private final UnitChoice units;

    AccountsController(AccountDesk desk, AccountRegister register, UnitChoice units) {
        this.desk = desk;
        this.register = register;
        this.units = units;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "") String text, @RequestParam(defaultValue = "0") int page, Model model) {
        int number = Math.max(page, 0);
        List<AccountRow> rows = register.all(text, number);
        boolean more = rows.size() > AccountRegister.PAGE;
        model.addAttribute("text", text);
        model.addAttribute("rows", more ? rows.subList(0, AccountRegister.PAGE) : rows);
        model.addAttribute("next", more ? address(text, number + 1) : null);
        model.addAttribute("first", number > 0 ? address(text, 0) : null);
        return "organization/accounts";
    }

    @GetMapping("/new")
    ModelAndView form() {
        return form(AccountForm.empty(), List.of());
    }

    /** Answers with the one-time password at once: it is nowhere else, so there is no page to be sent to. */
    @PostMapping
    ModelAndView create(@ModelAttribute AccountForm form) {
        List<Problem> problems = new ArrayList<>(form.problems());
        if (problems.isEmpty()) {
            try {
                String username = AccountForm.text(form.username());
                String password = desk.create(
                        username,
                        AccountForm.text(form.displayName()),
                        form.capabilityOrLiaison(),
                        form.emailOrNull(),
                        units.find(AccountForm.text(form.unitName())));
                return oneTime(username, password, "/admin/accounts");
            } catch (Refused e) {
                problems.add(Problem.of(e.messageKey().startsWith("organization.unit.") ? "unitName" : "username", e));
            }
        }
        return form(form, problems);
    }

    @PostMapping("/{id}/reset")
    ModelAndView reset(Viewer viewer, @PathVariable long id) {
        String password = desk.reset(viewer, id);
        return oneTime(desk.username(id), password, "/admin/accounts");
    }

    @PostMapping("/{id}/disabled")
    String disable(Viewer viewer, @PathVariable long id) {
        desk.switchTo(viewer, id, false);
        return "redirect:/admin/accounts";
    }

    @PostMapping("/{id}/enabled")
    String enable(Viewer viewer, @PathVariable long id) {
        desk.switchTo(viewer, id, true);
        return "redirect:/admin/accounts";
    }

    @GetMapping("/{id}")
    ModelAndView account(@PathVariable long id) {
        return account(id, null, null, List.of());
    }

    @PostMapping("/{id}/unit")
    ModelAndView move(
            @PathVariable long id, @RequestParam(defaultValue = "") String unitName, RedirectAttributes flash) {
        try {
            desk.move(id, units.find(unitName.strip()));
        } catch (Refused e) {
            return account(id, unitName, null, List.of(Problem.of("unitName", e)));
        }
        flash.addFlashAttribute("flash", "organization.account.moved");
        return new ModelAndView("redirect:/admin/accounts/" + id);
    }

    @PostMapping("/{id}/email")
    ModelAndView changeEmail(
            @PathVariable long id, @RequestParam(defaultValue = "") String email, RedirectAttributes flash) {
        if (!AccountForm.isEmailOrEmpty(email)) {
            return account(id, null, email, List.of(Problem.of("email", "organization.account.email-form")));
        }
        desk.changeEmail(id, email.isBlank() ? null : email.strip());
        flash.addFlashAttribute("flash", "organization.account.email.saved");
        return new ModelAndView("redirect:/admin/accounts/" + id);
    }

    private ModelAndView account(long id, @Nullable String unitName, @Nullable String email, List<Problem> problems) {
        AccountRow account = desk.row(id);
        ModelAndView page = new ModelAndView(
                "organization/account", problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY);
        page.addObject("account", account);
        page.addObject("unitName", unitName);
        page.addObject("email", email == null ? account.email() : email);
        page.addObject("problems", problems);
        return page;
    }

    private static ModelAndView form(AccountForm form, List<Problem> problems) {
        ModelAndView page = new ModelAndView(
                "organization/new-account", problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY);
        page.addObject("form", form);
        page.addObject("capabilities", Capability.values());
        page.addObject("problems", problems);
        return page;
    }

    static ModelAndView oneTime(String username, String password, String back) {
        ModelAndView page = new ModelAndView("organization/one-time-password");
        page.addObject("username", username);
        page.addObject("password", password);
        page.addObject("back", back);
        return page;
    }

    private static String address(String text, int page) {
        return UriComponentsBuilder.fromPath("/admin/accounts")
                .queryParam("text", "{text}")
                .queryParam("page", page)
                .encode()
                .buildAndExpand(text)
                .toUriString();
    }
}
