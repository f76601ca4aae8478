package liandong.reporting;

import java.time.Year;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import liandong.campaign.ArchiveFiles;
import liandong.document.OfficialDocument;
import liandong.document.OfficialDocuments;
import liandong.organization.Directory;
import org.springframework.stereotype.Component;

/** The slips and letters of all supervisions of a round (督办单、商请函归档): read together, because there may be one for every unit. */
@Component
class ArchivedSlips {

    private final Supervisions supervisions;
    private final Obligations obligations;
    private final Directory directory;
    private final SupervisionPaper slip;
    private final OfficialDocuments documents;
    private final Words words;

    ArchivedSlips(
            Supervisions supervisions,
            Obligations obligations,
            Directory directory,
            SupervisionPaper slip,
            OfficialDocuments documents,
            Words words) {
        this.supervisions = supervisions;
        this.obligations = obligations;
        this.directory = directory;
        this.slip = slip;
        this.documents = documents;
        this.words = words;
    }

    void write(CollectionRound round, ArchiveFiles files) {
        List<Supervision> all = supervisions.ofRound(round.id());
        if (all.isEmpty()) {
            return;
        }
        Map<Long, Obligation> owed =
                obligations.ofRound(round.id()).stream().collect(Collectors.toMap(Obligation::id, Function.identity()));
        Map<Long, String> names = directory.unitNames(
                all.stream().map(Supervision::supervisedUnitId).toList());
        String lead = directory.nameOf(round.leadUnitId());
        Map<Year, Map<Long, Integer>> places = new HashMap<>();
        for (Supervision one : all) {
            Obligation report = Objects.requireNonNull(owed.get(one.obligationId()));
            String unit = names.getOrDefault(one.supervisedUnitId(), "");
            int place = Objects.requireNonNull(places.computeIfAbsent(
                            SupervisionPaper.year(one), year -> supervisions.placesIn(year, one.leadUnit()))
                    .get(one.id()));
            OfficialDocument paper = slip.of(one, report, unit, lead, place);
            String name = "reporting.archive." + (report.terms().peer() ? "request" : "slip");
            files.file(
                    words.of(name, String.valueOf(one.id()), one.title(), unit),
                    documents.write(paper.title(), paper).content());
        }
    }
}
