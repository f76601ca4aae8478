package liandong.handoff.web;

import liandong.document.OfficialDocuments;
import liandong.handoff.HandoffDocument;
import liandong.handoff.HandoffLetter;
import liandong.handoff.HandoffPages;
import liandong.organization.NotVisible;
import liandong.organization.Viewer;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A letter of a handoff with its receipt as a Word file (移送函下载), for whoever reads that letter. */
@Controller
class LetterController {

    private final HandoffPages pages;
    private final HandoffDocument document;
    private final OfficialDocuments documents;

    LetterController(HandoffPages pages, HandoffDocument document, OfficialDocuments documents) {
        this.pages = pages;
        this.document = document;
        this.documents = documents;
    }

    @GetMapping("/handoffs/{id}/letters/{place}.docx")
    ResponseEntity<byte[]> letter(Viewer viewer, @PathVariable long id, @PathVariable int place) {
        HandoffPages.View view = pages.view(viewer, id);
        HandoffLetter letter = view.letters().stream()
                .filter(one -> one.place() == place)
                .findFirst()
                .orElseThrow(NotVisible::new);
        return documents
                .write(
                        letter.number(),
                        document.of(view.handoff(), letter, view.materials()).document())
                .response();
    }
}
