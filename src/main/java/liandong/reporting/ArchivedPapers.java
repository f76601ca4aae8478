package liandong.reporting;

import java.util.List;
import liandong.campaign.ArchiveFiles;
import liandong.document.OfficialDocument;
import liandong.document.OfficialDocuments;
import org.springframework.stereotype.Component;

/** The official documents and compiled tables of a campaign (公文归档), round by round, as they stand when it is archived. */
@Component
class ArchivedPapers {

    private final Rounds rounds;
    private final Compilations compilations;
    private final RoundTables tables;
    private final SummaryPaper summary;
    private final TextsPaper texts;
    private final CasesPaper cases;
    private final ReviewPaper review;
    private final CircularPaper circular;
    private final ArchivedSlips slips;
    private final OfficialDocuments documents;
    private final Words words;

    ArchivedPapers(
            Rounds rounds,
            Compilations compilations,
            RoundTables tables,
            SummaryPaper summary,
            TextsPaper texts,
            CasesPaper cases,
            ReviewPaper review,
            CircularPaper circular,
            ArchivedSlips slips,
            OfficialDocuments documents,
            Words words) {
        this.rounds = rounds;
        this.compilations = compilations;
        this.tables = tables;
        this.summary = summary;
        this.texts = texts;
        this.cases = cases;
        this.review = review;
        this.circular = circular;
        this.slips = slips;
        this.documents = documents;
        this.words = words;
    }

    void write(long campaignId, ArchiveFiles files) {
        for (CollectionRound round : rounds.ofCampaign(campaignId)) {
            List<Compilation> compiled = compilations.of(round.id());
            compiled.forEach(one -> write(round, one, files));
            compiled.stream()
                    .filter(one -> one.publishedAt() != null)
                    .findFirst()
                    .ifPresent(approved -> paper(files, "review", round, approved, review.of(round, approved)));
            files.file(
                    words.of("reporting.archive.circular", String.valueOf(round.id()), round.title()),
                    content(circular.of(round)));
            slips.write(round, files);
        }
    }

    private void write(CollectionRound round, Compilation compiled, ArchiveFiles files) {
        paper(files, "paper", round, compiled, summary.of(round, compiled));
        if (!compiled.totals().cases().isEmpty()) {
            paper(files, "cases", round, compiled, cases.of(round, compiled));
        }
        files.file(path("texts", round, compiled), to -> texts.write(round, compiled, to));
        files.file(path("table", round, compiled), to -> tables.writeTable(round, compiled, to));
        files.file(path("contributions", round, compiled), to -> tables.writeContributions(round, compiled, to));
    }

    private void paper(ArchiveFiles files, String what, CollectionRound round, Compilation of, OfficialDocument paper) {
        files.file(path(what, round, of), content(paper));
    }

    private String path(String what, CollectionRound round, Compilation compiled) {
        return words.of(
                "reporting.archive." + what,
                String.valueOf(compiled.id()),
                round.title(),
                String.valueOf(compiled.revisionNo()));
    }

    private byte[] content(OfficialDocument paper) {
        return documents.write(paper.title(), paper).content();
    }
}
