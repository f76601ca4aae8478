package liandong.reporting;

import liandong.campaign.ArchiveFiles;
import liandong.document.OfficialDocument;
import liandong.document.OfficialDocuments;
import org.springframework.stereotype.Component;

/** The summaries of a campaign as official documents (公文归档), one for every revision of every compilation. */
@Component
class ArchivedPapers {

    private final Rounds rounds;
    private final Compilations compilations;
    private final SummaryPaper summary;
    private final OfficialDocuments documents;
    private final Words words;

    ArchivedPapers(
            Rounds rounds, Compilations compilations, SummaryPaper summary, OfficialDocuments documents, Words words) {
        this.rounds = rounds;
        this.compilations = compilations;
        this.summary = summary;
        this.documents = documents;
        this.words = words;
    }

    void write(long campaignId, ArchiveFiles files) {
        for (CollectionRound round : rounds.ofCampaign(campaignId)) {
            for (Compilation compiled : compilations.of(round.id())) {
                OfficialDocument paper = summary.of(round, compiled);
                files.file(
                        words.of(
                                "reporting.archive.paper",
                                String.valueOf(compiled.id()),
                                round.title(),
                                compiled.revisionNo()),
                        documents.write(paper.title(), paper).content());
            }
        }
    }
}
