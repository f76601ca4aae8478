package liandong.reporting.web;

import liandong.organization.Viewer;
import liandong.reporting.Obligation;
import liandong.reporting.ReportDraft;
import liandong.reporting.ReportRevision;
import liandong.reporting.ReportWorkbooks;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The report as an Excel workbook to fill without the server, or its blank form to print (下载工作簿、打印空表). */
@Controller
@RequestMapping("/reports/{id}/workbook")
class WorkbookController {

    private final ReportPages pages;
    private final ReportWorkbooks workbooks;

    WorkbookController(ReportPages pages, ReportWorkbooks workbooks) {
        this.pages = pages;
        this.workbooks = workbooks;
    }

    /** Holds what the viewer may read of the report; @param blank holds nothing of this period. */
    @GetMapping
    ResponseEntity<byte[]> download(
            Viewer viewer, @PathVariable long id, @RequestParam(defaultValue = "false") boolean blank) {
        ReportPage page = pages.stored(viewer, id);
        Obligation owed = page.owed();
        ReportDraft filled = blank ? ReportDraft.EMPTY : draft(page.shown());
        return workbooks.download(owed, filled, !blank).response();
    }

    private static ReportDraft draft(@Nullable ReportRevision shown) {
        return shown == null ? ReportDraft.EMPTY : shown.draft();
    }
}
