package liandong.transfer.web;

import java.util.List;
import liandong.document.Download;
import liandong.document.FileType;
import liandong.document.OfficialDocuments;
import liandong.document.Sheets;
import liandong.organization.NotVisible;
import liandong.organization.Viewer;
import liandong.shared.Problem;
import liandong.shared.Refused;
import liandong.transfer.TransferAnswering;
import liandong.transfer.TransferDocument;
import liandong.transfer.TransferPages;
import liandong.transfer.TransferSheet;
import liandong.transfer.TransferWriting;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of one transfer (移送单页): each step of the process is answered here under the name it has in the diagram. */
@Controller
@RequestMapping("/transfers/{id}")
class TransferController {

    private final TransferPages pages;
    private final TransferPage page;
    private final TransferWriting writing;
    private final TransferAnswering answering;
    private final TransferSheet sheet;
    private final Sheets sheets;
    private final TransferDocument document;
    private final OfficialDocuments documents;

    TransferController(
            TransferPages pages,
            TransferPage page,
            TransferWriting writing,
            TransferAnswering answering,
            TransferSheet sheet,
            Sheets sheets,
            TransferDocument document,
            OfficialDocuments documents) {
        this.pages = pages;
        this.page = page;
        this.writing = writing;
        this.answering = answering;
        this.sheet = sheet;
        this.sheets = sheets;
        this.document = document;
        this.documents = documents;
    }

    @GetMapping
    ModelAndView show(Viewer viewer, @PathVariable long id) {
        return page.of(pages.view(viewer, id), List.of());
    }

    @GetMapping("/items.xlsx")
    ResponseEntity<byte[]> export(Viewer viewer, @PathVariable long id) {
        TransferPages.View view = pages.view(viewer, id);
        return new Download("不良信息移送清单-" + id, FileType.XLSX, sheets.write(sheet.of(view.transfer(), view.items())))
                .response();
    }

    /** The slip with its receipt, once it has gone out. */
    @GetMapping("/slip.docx")
    ResponseEntity<byte[]> slip(Viewer viewer, @PathVariable long id) {
        TransferPages.View view = pages.view(viewer, id);
        String number = view.transfer().slipNo();
        if (number == null) {
            throw new NotVisible();
        }
        return documents.write(number, document.of(view).document()).response();
    }

    @PostMapping("/write-slip")
    ModelAndView write(
            Viewer viewer, @PathVariable long id, @ModelAttribute("slip") SlipForm slip, RedirectAttributes flash) {
        pages.view(viewer, id);
        boolean handUp = slip.pressed().equals("hand-up");
        try {
            if (handUp) {
                writing.handUp(viewer, id, slip.seenVersion(), slip.toSlip(), slip.office(), slip.meansToRepeat());
            } else {
                writing.save(viewer, id, slip.seenVersion(), slip.toSlip(), slip.office());
            }
        } catch (Refused refused) {
            ModelAndView again = page.of(pages.view(viewer, id), TransferProblems.of(refused, "opinion"));
            again.addObject("slip", slip).setStatus(TransferProblems.status(refused));
            return again;
        }
        flash.addFlashAttribute("flash", handUp ? "transfer.done.hand-up" : "transfer.done.saved");
        return new ModelAndView("redirect:/transfers/" + id);
    }

    /** @param step id of the task, {@code end} or {@code withdrawal} */
    @PostMapping("/{step}")
    ModelAndView answer(
            Viewer viewer,
            @PathVariable long id,
            @PathVariable String step,
            @ModelAttribute("answer") AnswerForm answer,
            RedirectAttributes flash) {
        pages.view(viewer, id);
        try {
            act(viewer, id, step, answer);
        } catch (Refused refused) {
            ModelAndView again = page.of(pages.view(viewer, id), problems(step, refused));
            again.addObject("answer", answer).setStatus(TransferProblems.status(refused));
            return again;
        }
        flash.addFlashAttribute("flash", "transfer.done." + step);
        return new ModelAndView("redirect:" + pages.after(viewer, id));
    }

    private static List<Problem> problems(String step, Refused refused) {
        return switch (step) {
            case "withdrawal", "end" -> List.of(Problem.of(step + "-reason", refused));
            case "dispose-items" -> TransferProblems.of(refused, "items");
            default -> TransferProblems.of(refused, "reason");
        };
    }

    private void act(Viewer viewer, long id, String step, AnswerForm answer) {
        int version = answer.seenVersion();
        switch (step) {
            case "confirm-determination" -> {
                if (answer.pressed().equals("confirm")) {
                    writing.confirm(viewer, id, version);
                } else {
                    writing.turnBack(viewer, id, version, answer.said());
                }
            }
            case "acknowledge-slip" -> {
                if (answer.pressed().equals("accept")) {
                    answering.accept(viewer, id, version);
                } else {
                    answering.giveBack(viewer, id, version, answer.said());
                }
            }
            case "dispose-items" -> answering.answer(viewer, id, version, answer.answers());
            case "note-results" -> writing.takeNote(viewer, id, version);
            case "end" -> writing.end(viewer, id, version, answer.said());
            case "withdrawal" -> writing.withdraw(viewer, id, version, answer.said());
            default -> throw new NotVisible();
        }
    }
}
