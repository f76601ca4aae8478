package liandong.reporting.web;

import liandong.document.OfficialDocument;
import liandong.document.OfficialDocuments;
import liandong.organization.Access;
import liandong.organization.NotVisible;
import liandong.organization.Viewer;
import liandong.reporting.CasesPaper;
import liandong.reporting.CircularPaper;
import liandong.reporting.CollectionRound;
import liandong.reporting.Compilation;
import liandong.reporting.Compiling;
import liandong.reporting.ReportRevision;
import liandong.reporting.ReviewPaper;
import liandong.reporting.Rounds;
import liandong.reporting.SummaryPaper;
import liandong.reporting.Supervision;
import liandong.reporting.SupervisionPaper;
import liandong.reporting.Supervisions;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What reporting gives out as official Word files (公文下载), to whoever may open the page it belongs to. */
@Controller
class PaperController {

    private final Rounds rounds;
    private final Compiling compiling;
    private final ReportPages pages;
    private final Supervisions supervisions;
    private final SummaryPaper summary;
    private final CircularPaper circular;
    private final CasesPaper cases;
    private final ReviewPaper review;
    private final SupervisionPaper supervision;
    private final OfficialDocuments documents;

    PaperController(
            Rounds rounds,
            Compiling compiling,
            ReportPages pages,
            Supervisions supervisions,
            SummaryPaper summary,
            CircularPaper circular,
            CasesPaper cases,
            ReviewPaper review,
            SupervisionPaper supervision,
            OfficialDocuments documents) {
        this.rounds = rounds;
        this.compiling = compiling;
        this.pages = pages;
        this.supervisions = supervisions;
        this.summary = summary;
        this.circular = circular;
        this.cases = cases;
        this.review = review;
        this.supervision = supervision;
        this.documents = documents;
    }

    /** @param revision of the compilation, the latest one when null */
    @GetMapping("/rounds/{id}/summary.docx")
    ResponseEntity<byte[]> summary(
            Viewer viewer, @PathVariable long id, @RequestParam(required = false) @Nullable Integer revision) {
        CollectionRound round = round(viewer, id);
        return file(summary.of(round, compilation(round, revision)));
    }

    @GetMapping("/rounds/{id}/cases.docx")
    ResponseEntity<byte[]> cases(
            Viewer viewer, @PathVariable long id, @RequestParam(required = false) @Nullable Integer revision) {
        CollectionRound round = round(viewer, id);
        return file(cases.of(round, compilation(round, revision)));
    }

    @GetMapping("/rounds/{id}/review-slip.docx")
    ResponseEntity<byte[]> reviewOfRound(
            Viewer viewer, @PathVariable long id, @RequestParam(required = false) @Nullable Integer revision) {
        CollectionRound round = round(viewer, id);
        return file(review.of(round, compilation(round, revision)));
    }

    @GetMapping("/rounds/{id}/circular.docx")
    ResponseEntity<byte[]> circular(Viewer viewer, @PathVariable long id) {
        return file(circular.of(round(viewer, id)));
    }

    /** Of what the page shows. */
    @GetMapping("/reports/{id}/slip.docx")
    ResponseEntity<byte[]> reviewOfReport(Viewer viewer, @PathVariable long id) {
        ReportPage page = pages.stored(viewer, id);
        ReportRevision shown = page.shown();
        if (shown == null) {
            throw new NotVisible();
        }
        return file(review.of(page.owed(), page.table(), shown));
    }

    @GetMapping("/supervisions/{id}/slip.docx")
    ResponseEntity<byte[]> supervision(Viewer viewer, @PathVariable long id) {
        Supervision one = Access.visible(viewer, supervisions.find(id));
        return file(supervision.of(one));
    }

    private CollectionRound round(Viewer viewer, long id) {
        return Access.visible(viewer, rounds.find(id));
    }

    private Compilation compilation(CollectionRound round, @Nullable Integer revision) {
        return Compilation.chosen(compiling.revisions(round.id()), revision);
    }

    /** Named after its title. */
    private ResponseEntity<byte[]> file(OfficialDocument document) {
        return documents.write(document.title(), document).response();
    }
}
