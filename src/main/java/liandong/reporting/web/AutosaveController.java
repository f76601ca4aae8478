package liandong.reporting.web;

import java.time.format.DateTimeFormatter;
import java.util.List;
import liandong.organization.Viewer;
import liandong.reporting.Obligation;
import liandong.reporting.ReportChecks;
import liandong.reporting.Reporting;
import liandong.reporting.Reports;
import liandong.shared.BusinessTime;
import liandong.shared.Conflict;
import liandong.shared.Refused;
import liandong.table.Entry;
import liandong.table.ReportTable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Keeps what is typed without being asked (自动保存). The same address and form as saving by hand, so that a form whose
 * session has ended is held like any other; what cannot be read is told and not stored.
 */
@RestController
class AutosaveController {

    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("HH:mm:ss");

    private final Reporting reporting;
    private final Reports reports;
    private final ReportChecks checks;
    private final BusinessTime time;
    private final MessageSource messages;

    AutosaveController(
            Reporting reporting, Reports reports, ReportChecks checks, BusinessTime time, MessageSource messages) {
        this.reporting = reporting;
        this.reports = reports;
        this.checks = checks;
        this.time = time;
        this.messages = messages;
    }

    /**
     * @param version to be named by the next act; the old one when nothing was stored
     * @param words what to tell the person
     */
    record Kept(int version, String words, List<Unread> unread) {}

    /** A cell that could not be read. */
    record Unread(String address, String place, String words) {}

    @PostMapping(path = "/reports/{id}/draft", headers = "X-Autosave")
    ResponseEntity<Kept> keep(
            Viewer viewer, @PathVariable long id, @RequestParam java.util.Map<String, String> parameters) {
        ReportForm form = ReportForm.of(parameters);
        try {
            Obligation owed = reports.visible(viewer, id);
            ReportTable table = checks.table(owed);
            Entry entry = table.parse(form.typed());
            int version = reporting.keepDraft(viewer, id, form.version(), form.draft(entry.values()));
            String at = SECOND.format(time.now().atZone(BusinessTime.ZONE));
            List<Unread> unread = entry.findings().stream()
                    .map(found -> new Unread(
                            found.address(),
                            table.label(found.address()),
                            messages.getMessage(found.message(), LocaleContextHolder.getLocale())))
                    .toList();
            return ResponseEntity.ok(new Kept(version, words("reporting.page.autosaved", at), unread));
        } catch (Refused refused) {
            HttpStatus status = refused instanceof Conflict ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_ENTITY;
            return ResponseEntity.status(status)
                    .body(new Kept(form.version(), words(refused.messageKey(), refused.arguments()), List.of()));
        }
    }

    private String words(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
