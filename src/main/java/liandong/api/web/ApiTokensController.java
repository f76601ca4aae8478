package liandong.api.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import liandong.api.ApiTokens;
import liandong.organization.Capability;
import liandong.organization.Directory;
import liandong.organization.SecretToken;
import liandong.organization.UnitChoice;
import liandong.organization.Viewer;
import liandong.shared.BusinessTime;
import liandong.shared.Problem;
import liandong.shared.PublicAddress;
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

/** Where the unit's head or an administrator makes and revokes tokens (接口令牌管理). */
@Controller
@RequestMapping("/api-tokens")
class ApiTokensController {

    private final ApiTokens tokens;
    private final UnitChoice units;
    private final Directory directory;
    private final BusinessTime time;
    private final PublicAddress address;

    ApiTokensController(
            ApiTokens tokens, UnitChoice units, Directory directory, BusinessTime time, PublicAddress address) {
        this.tokens = tokens;
        this.units = units;
        this.directory = directory;
        this.time = time;
        this.address = address;
    }

    @GetMapping
    ModelAndView page(Viewer viewer) {
        return page(viewer, ApiTokenForm.until(time.today().plusYears(1)), List.of());
    }

    /** Answers with the token at once: it is nowhere else, so there is no page to be sent to. */
    @PostMapping
    ModelAndView make(Viewer viewer, @ModelAttribute ApiTokenForm form) {
        try {
            long unit = unit(viewer, form);
            LocalDate expiry = form.expiry().orElseThrow(() -> new Refused("api.token.refused.no-date"));
            SecretToken secret = tokens.make(viewer, unit, form.nameOrEmpty(), expiry);
            ModelAndView page = new ModelAndView("api/token");
            page.addObject("name", form.nameOrEmpty());
            page.addObject("unit", directory.unitNames(List.of(unit)).get(unit));
            page.addObject("expiresOn", expiry);
            page.addObject("secret", secret.text());
            page.addObject("base", address.of("/api/v1"));
            return page;
        } catch (Refused refused) {
            return page(viewer, form, List.of(Problem.of(field(refused), refused)));
        }
    }

    @PostMapping("/{id}/revocation")
    String revoke(Viewer viewer, @PathVariable long id, RedirectAttributes flash) {
        tokens.revoke(viewer, id);
        flash.addFlashAttribute("flash", "api.token.revoked");
        return "redirect:/api-tokens";
    }

    private long unit(Viewer viewer, ApiTokenForm form) {
        if (viewer.capability() == Capability.ADMINISTRATOR) {
            Long found = units.find(form.unitNameOrEmpty());
            Refused.unless(found != null, "api.token.refused.unit");
            return Objects.requireNonNull(found);
        }
        Long chosen = form.unitId();
        return chosen != null
                ? chosen
                : viewer.unitIds().stream().min(Long::compare).orElseThrow(() -> new Refused("api.token.refused.unit"));
    }

    private static String field(Refused refused) {
        String key = refused.messageKey();
        if (key.startsWith("organization.unit.") || key.endsWith(".unit")) {
            return "unitName";
        }
        return key.endsWith(".expiry") || key.endsWith(".no-date") ? "expiresOn" : "name";
    }

    private ModelAndView page(Viewer viewer, ApiTokenForm form, List<Problem> problems) {
        ModelAndView page =
                new ModelAndView("api/tokens", problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY);
        boolean administrator = viewer.capability() == Capability.ADMINISTRATOR;
        page.addObject("tokens", tokens.of(viewer));
        page.addObject("today", time.today());
        page.addObject("anyUnit", administrator);
        page.addObject("units", administrator ? Map.of() : directory.unitNames(viewer.unitIds()));
        page.addObject("form", form);
        page.addObject("problems", problems);
        return page;
    }
}
