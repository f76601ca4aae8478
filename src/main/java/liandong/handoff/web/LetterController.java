package liandong.handoff.web;

import java.nio.charset.StandardCharsets;
import liandong.document.OfficialLetters;
import liandong.handoff.HandoffDocument;
import liandong.handoff.HandoffLetter;
import liandong.handoff.HandoffPages;
import liandong.organization.NotVisible;
import liandong.organization.Viewer;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A letter of a handoff with its receipt as a Word file (移送函下载), for whoever reads that letter. */
@Controller
class LetterController {

    private final HandoffPages pages;
    private final HandoffDocument document;
    private final OfficialLetters letters;

    LetterController(HandoffPages pages, HandoffDocument document, OfficialLetters letters) {
        this.pages = pages;
        this.document = document;
        this.letters = letters;
    }

    @GetMapping("/handoffs/{id}/letters/{place}.docx")
    ResponseEntity<byte[]> letter(Viewer viewer, @PathVariable long id, @PathVariable int place) {
        HandoffPages.View view = pages.view(viewer, id);
        HandoffLetter letter = view.letters().stream()
                .filter(one -> one.place() == place)
                .findFirst()
                .orElseThrow(NotVisible::new);
        ContentDisposition disposition = ContentDisposition.attachment()
                .filename(letter.number() + ".docx", StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(OfficialLetters.MEDIA_TYPE))
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(letters.write(document.of(view.handoff(), letter, view.materials())));
    }
}
