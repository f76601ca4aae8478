package liandong.reporting.web;

import java.io.IOException;
import liandong.document.Download;
import liandong.document.FileType;
import liandong.organization.NotVisible;
import liandong.organization.Viewer;
import liandong.reporting.Reports;
import liandong.reporting.ReturnedWorkbooks;
import liandong.reporting.WorkbookDelivery;
import liandong.reporting.WorkbookHandIn;
import liandong.reporting.WorkbookOutcome;
import liandong.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes a filled workbook on the page of its report (导入工作簿), and hands back the one that has to be put right. */
@Controller
@RequestMapping("/reports/{id}/workbook")
class WorkbookImportController {

    private final WorkbookHandIn handIn;
    private final ReturnedWorkbooks returned;
    private final Reports reports;
    private final WorkbookAnswers answers;

    WorkbookImportController(
            WorkbookHandIn handIn, ReturnedWorkbooks returned, Reports reports, WorkbookAnswers answers) {
        this.handIn = handIn;
        this.returned = returned;
        this.reports = reports;
        this.answers = answers;
    }

    @PostMapping
    ModelAndView take(
            Viewer viewer,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable MultipartFile workbook,
            @RequestParam(required = false) boolean handIn,
            @RequestParam(required = false) boolean throughHead,
            RedirectAttributes redirect)
            throws IOException {
        reports.visible(viewer, id);
        try {
            WorkbookDelivery delivery = delivery(workbook, handIn, throughHead);
            WorkbookOutcome outcome = this.handIn.take(viewer, delivery, id);
            if (outcome instanceof WorkbookOutcome.Taken taken) {
                returned.drop(viewer, id);
                return taken(taken, redirect);
            }
            if (outcome instanceof WorkbookOutcome.Returned back) {
                returned.keep(viewer, back);
            }
            return answers.notYet(viewer, id, outcome, delivery);
        } catch (Refused refused) {
            return answers.refused(viewer, id, refused);
        }
    }

    /** The workbook of this person that was sent back last, with its mistakes marked. */
    @GetMapping("/returned")
    ResponseEntity<byte[]> returned(Viewer viewer, @PathVariable long id) {
        reports.visible(viewer, id);
        ReturnedWorkbooks.File file = returned.find(viewer, id).orElseThrow(NotVisible::new);
        return new Download(file.name(), FileType.XLSX, file.content()).response();
    }

    private static WorkbookDelivery delivery(@Nullable MultipartFile file, boolean handIn, boolean throughHead)
            throws IOException {
        if (file == null
                || file.getOriginalFilename() == null
                || file.getOriginalFilename().isBlank()) {
            throw new Refused("document.refused.nothing");
        }
        return new WorkbookDelivery(file.getOriginalFilename(), file.getBytes(), handIn, throughHead);
    }

    private static ModelAndView taken(WorkbookOutcome.Taken taken, RedirectAttributes redirect) {
        String report = "redirect:/reports/" + taken.obligationId();
        redirect.addFlashAttribute("ignored", taken.ignored());
        if (taken.handedIn()) {
            return new ModelAndView(report + "/receipt");
        }
        redirect.addFlashAttribute("flash", "reporting.workbook.kept");
        return new ModelAndView(taken.missing() == 0 ? report : report + "/checks");
    }
}
