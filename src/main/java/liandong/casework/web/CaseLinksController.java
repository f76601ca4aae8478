package liandong.casework.web;

import liandong.casework.CaseLinking;
import liandong.casework.MatterRef;
import liandong.engine.Retrying;
import liandong.organization.NotVisible;
import liandong.organization.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Names a registered case at a clue, complaint, transfer or referral, and takes that back (关联案件). */
@Controller
@RequestMapping("/cases")
class CaseLinksController {

    private final CaseLinking linking;
    private final Retrying retrying;

    CaseLinksController(CaseLinking linking, Retrying retrying) {
        this.linking = linking;
        this.retrying = retrying;
    }

    @PostMapping("/links")
    String link(Viewer viewer, @RequestParam String matter, @RequestParam long caseId, RedirectAttributes flash) {
        MatterRef ref = MatterRef.read(matter).orElseThrow(NotVisible::new);
        retrying.run(() -> linking.link(viewer, ref, caseId));
        flash.addFlashAttribute("flash", "casework.linked.done");
        return "redirect:" + linking.matter(viewer, ref).link();
    }

    @PostMapping("/{id}/links/removal")
    String unlink(Viewer viewer, @PathVariable long id, @RequestParam String matter, RedirectAttributes flash) {
        MatterRef ref = MatterRef.read(matter).orElseThrow(NotVisible::new);
        retrying.run(() -> linking.unlink(viewer, ref, id));
        flash.addFlashAttribute("flash", "casework.unlinked");
        return "redirect:/cases/" + id;
    }
}
