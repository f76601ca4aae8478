package liandong.document.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import liandong.document.Attachment;
import liandong.document.AttachmentPurpose;
import liandong.document.Attachments;
import liandong.document.FileType;
import liandong.document.GuardedFile;
import liandong.document.UploadGuard;
import liandong.organization.NotVisible;
import liandong.organization.Viewer;
import liandong.shared.Problem;
import liandong.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
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

/** Uploads, downloads and removals of attachments (附件上传、下载、删除). */
@Controller
@RequestMapping("/attachments")
class AttachmentController {

    /** Chromium shows no PDF in a sandbox; without scripts and frames it needs none. */
    private static final String PDF_POLICY =
            "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'";

    private static final String POLICY = "default-src 'none'; sandbox; frame-ancestors 'self'";

    private final Attachments attachments;
    private final AttachmentPanels panels;
    private final UploadGuard guard;

    AttachmentController(Attachments attachments, AttachmentPanels panels, UploadGuard guard) {
        this.attachments = attachments;
        this.panels = panels;
        this.guard = guard;
    }

    @GetMapping("/{kind}/{id}/{purpose}")
    ModelAndView page(Viewer viewer, @PathVariable String kind, @PathVariable long id, @PathVariable String purpose) {
        return page(viewer, kind, id, purpose(purpose), List.of());
    }

    @PostMapping("/{kind}/{id}/{purpose}")
    ModelAndView upload(
            Viewer viewer,
            @PathVariable String kind,
            @PathVariable long id,
            @PathVariable String purpose,
            @RequestParam(required = false) @Nullable MultipartFile file,
            RedirectAttributes flash)
            throws IOException {
        AttachmentPurpose wanted = purpose(purpose);
        String back = attachments.place(viewer, kind, id).page();
        try {
            attachments.add(viewer, kind, id, wanted, checked(file));
        } catch (Refused refused) {
            return page(viewer, kind, id, wanted, List.of(Problem.of("file", refused)));
        }
        flash.addFlashAttribute("flash", "document.attachment.added");
        return new ModelAndView("redirect:" + back + "#attachments-" + wanted);
    }

    @PostMapping("/{id}/removal")
    ModelAndView remove(Viewer viewer, @PathVariable long id, RedirectAttributes flash) {
        Attachment file = attachments.remove(viewer, id);
        flash.addFlashAttribute("flash", "document.attachment.removed");
        String back = attachments.place(viewer, file.kind(), file.holderId()).page();
        return new ModelAndView("redirect:" + back + "#attachments-" + file.purpose());
    }

    @GetMapping("/{id}")
    ResponseEntity<byte[]> file(
            Viewer viewer, @PathVariable long id, @RequestParam(defaultValue = "false") boolean save) {
        Attachment file = attachments.visible(viewer, id);
        boolean inline = file.type().isShownInBrowser() && !save;
        ContentDisposition disposition = (inline ? ContentDisposition.inline() : ContentDisposition.attachment())
                .filename(file.name(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.type().mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header("Content-Security-Policy", file.type() == FileType.PDF ? PDF_POLICY : POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .body(attachments.content(viewer, id));
    }

    private GuardedFile checked(@Nullable MultipartFile file) throws IOException {
        if (file == null
                || file.getOriginalFilename() == null
                || file.getOriginalFilename().isBlank()) {
            throw new Refused("document.refused.nothing");
        }
        return guard.check(file.getOriginalFilename(), file.getBytes());
    }

    private ModelAndView page(Viewer viewer, String kind, long id, AttachmentPurpose purpose, List<Problem> problems) {
        ModelAndView page =
                new ModelAndView("document/page", problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY);
        page.addObject("panel", panels.of(viewer, kind, id, purpose.name()));
        page.addObject("problems", problems);
        return page;
    }

    private static AttachmentPurpose purpose(String name) {
        return Stream.of(AttachmentPurpose.values())
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(NotVisible::new);
    }
}
