package liandong.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import liandong.campaign.Campaign;
import liandong.campaign.Campaigns;
import liandong.document.Block;
import liandong.document.GridTable;
import liandong.document.OfficialDocument;
import liandong.document.OfficialDocument.Annex;
import liandong.document.OfficialDocument.Head;
import liandong.organization.Directory;
import liandong.shared.BusinessTime;
import liandong.shared.Period;
import liandong.table.ReportTable;
import liandong.table.TextPart;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The summary of a round writes itself (总结自动成文): who reported, the frozen figures with those before, what the units wrote
 * under their names as the compiler edited it; the table and the typical cases as annexes. The leader's pen does the rest.
 */
@Component
@Transactional(readOnly = true)
public class SummaryPaper {

    private final Compiling compiling;
    private final Compilations compilations;
    private final LaidTogether texts;
    private final Campaigns campaigns;
    private final Directory directory;
    private final RegionalFigures regions;
    private final CasesPaper cases;
    private final Words words;

    SummaryPaper(
            Compiling compiling,
            Compilations compilations,
            LaidTogether texts,
            Campaigns campaigns,
            Directory directory,
            RegionalFigures regions,
            CasesPaper cases,
            Words words) {
        this.compiling = compiling;
        this.compilations = compilations;
        this.texts = texts;
        this.campaigns = campaigns;
        this.directory = directory;
        this.regions = regions;
        this.cases = cases;
        this.words = words;
    }

    /** Of that revision. */
    public OfficialDocument of(CollectionRound round, Compilation shown) {
        ReportTable table = compiling.table(round);
        Period period = new Period(round.periodCode());
        RoundFigures figures = RoundFigures.of(table, period, shown.totals(), compilations.before(round));
        List<Annex> annexes = annexes(round, table, shown, figures);
        List<Block> body = new ArrayList<>();
        body.add(new Block.Heading(1, words.of("paper.summary.standing")));
        body.add(new Block.Paragraph(standing(round, shown)));
        List<String> phrases = figures.phrases(words);
        if (!phrases.isEmpty()) {
            body.add(new Block.Heading(1, words.of("paper.summary.figures")));
            body.add(new Block.Paragraph(words.of("paper.sentence", String.join("；", phrases))));
        }
        if (shown.isLarge()) {
            body.addAll(regions.blocks(round, shown, table));
        }
        table.texts().forEach(part -> section(body, part, shown));
        if (!annexes.isEmpty()) {
            body.add(new Block.Enclosures(annexes.stream().map(Annex::title).toList()));
        }
        body.add(new Block.Signature(directory.nameOf(round.compilingUnitId()), day(shown.publishedAt())));
        return new OfficialDocument(Head.NONE, title(round, period), body, annexes);
    }

    private String title(CollectionRound round, Period period) {
        return period.isWhole()
                ? round.title()
                : words.of(
                        "paper.summary.title",
                        campaigns.find(round.campaignId()).map(Campaign::name).orElse(""),
                        String.valueOf(period.month().getYear()),
                        String.valueOf(period.month().getMonthValue()));
    }

    private String standing(CollectionRound round, Compilation shown) {
        String standing = words.of(
                "paper.summary.received",
                round.title(),
                String.valueOf(shown.expected()),
                words.day(shown.lastDay()),
                String.valueOf(shown.accepted()));
        if (!shown.missingUnits().isEmpty()) {
            standing += words.of("paper.summary.missing", words.named(shown.missingUnits()));
        }
        if (!shown.unitsUnderReview().isEmpty()) {
            standing += words.of("paper.summary.under-review", words.named(shown.unitsUnderReview()));
        }
        return standing;
    }

    private void section(List<Block> body, TextPart part, Compilation shown) {
        body.add(new Block.Heading(1, words.heading(part)));
        List<LaidTogether.Piece> pieces = texts.pieces(shown.totals().section(part.heading()), unitNames(shown));
        if (pieces.isEmpty()) {
            body.add(new Block.Paragraph(nothingHere(shown)));
        }
        pieces.forEach(piece -> {
            if (!piece.unit().isEmpty()) {
                body.add(new Block.Heading(2, piece.unit()));
            }
            body.add(new Block.Paragraph(piece.text()));
        });
    }

    private String nothingHere(Compilation shown) {
        return shown.isLarge()
                ? words.of("paper.summary.apart", String.valueOf(shown.accepted()))
                : words.of("paper.summary.nothing");
    }

    private List<String> unitNames(Compilation shown) {
        return List.copyOf(
                directory.unitNames(compilations.contributors(shown.id())).values());
    }

    private List<Annex> annexes(CollectionRound round, ReportTable table, Compilation shown, RoundFigures figures) {
        List<Annex> annexes = new ArrayList<>();
        boolean wide = GridTable.isWide(table);
        List<Block> grid = GridTable.of(table, shown.totals());
        if (!grid.isEmpty()) {
            annexes.add(new Annex(table.title(), wide, grid));
            if (figures.earlier() > 0) {
                annexes.add(new Annex(
                        words.of("paper.cumulative", table.title()), wide, GridTable.of(table, figures.soFar())));
            }
        }
        if (!shown.totals().cases().isEmpty()) {
            annexes.add(cases.annex(table, cases.chosen(round, shown)));
        }
        return annexes;
    }

    private static @Nullable LocalDate day(@Nullable Instant at) {
        return at == null ? null : at.atZone(BusinessTime.ZONE).toLocalDate();
    }
}
