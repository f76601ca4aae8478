package liandong.reporting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import liandong.document.Block;
import liandong.document.GridTable;
import liandong.document.OfficialDocument;
import liandong.document.OfficialDocument.Annex;
import liandong.document.OfficialDocument.Head;
import liandong.organization.Directory;
import liandong.table.ReportTable;
import liandong.table.ReportValues;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Slips on which a report, or a compilation before it is published, goes through the hands of those who sign (送审单): what was
 * decided here stands on it, the rest is room to write; the figures are its annex.
 */
@Component
@Transactional(readOnly = true)
public class ReviewPaper {

    private static final String KEY = "paper.review.";

    private final Compiling compiling;
    private final PublicationApprovals approvals;
    private final Directory directory;
    private final CasesPaper cases;
    private final Words words;

    ReviewPaper(
            Compiling compiling, PublicationApprovals approvals, Directory directory, CasesPaper cases, Words words) {
        this.compiling = compiling;
        this.approvals = approvals;
        this.directory = directory;
        this.cases = cases;
        this.words = words;
    }

    /** Of a report, to be signed before or after it is handed in. */
    public OfficialDocument of(Obligation owed, ReportTable table, ReportRevision shown) {
        List<Map.Entry<String, String>> lines = facts(owed, shown).stream()
                .map(fact -> line(fact.key(), fact.text()))
                .toList();
        return slip(
                owed.terms().title(),
                lines,
                annexes(table, shown.draft().values(), shown.draft().values().cases()));
    }

    /**
     * One line of a slip (送审要素).
     *
     * @param key of its label, after {@code paper.review.}
     * @param text "" where it is to be written by hand
     */
    public record Fact(String key, String text) {}

    /** What the slip of a report says about it, whether on paper or on a page. */
    public List<Fact> facts(Obligation owed, ReportRevision shown) {
        ObligationStanding standing = owed.standing();
        return List.of(
                new Fact("matter", owed.terms().title()),
                new Fact("number", owed.receiptNumber(shown.revisionNo())),
                new Fact("unit", directory.nameOf(owed.ownerUnitId())),
                new Fact("due", owed.effectiveDue().toString()),
                new Fact(
                        "filled-by",
                        by(shown.filledBy(), Objects.requireNonNullElse(shown.submittedAt(), shown.savedAt()))),
                new Fact("revision", revision(shown, standing)),
                new Fact("clerk", ""),
                new Fact("own-opinion", ""),
                new Fact("receiver", directory.nameOf(owed.reviewerUnitId())),
                new Fact("receiver-opinion", opinion(owed, standing)));
    }

    private String revision(ReportRevision shown, ObligationStanding standing) {
        String revision = words.of(KEY + "revisions", text(shown.revisionNo()), text(standing.returnCount()));
        return shown.draft().values().zero() ? revision + words.of(KEY + "zero") : revision;
    }

    /** Of a compilation that asks to be published. */
    public OfficialDocument of(CollectionRound round, Compilation shown) {
        List<Map.Entry<String, String>> lines = new ArrayList<>();
        lines.add(line("matter", round.title()));
        lines.add(line("unit", directory.nameOf(round.compilingUnitId())));
        lines.add(line("received", words.of(KEY + "fraction", text(shown.accepted()), text(shown.expected()))));
        lines.add(line("missing", words.named(shown.missingUnits())));
        lines.add(line("note", Objects.requireNonNullElse(shown.note(), "")));
        List<PublicationApproval> asked = latest(approvals.ofRound(round.id()));
        asked.forEach(one -> lines.add(Map.entry(one.step().title(), decided(one))));
        if (asked.isEmpty()) {
            lines.add(line("head-opinion", ""));
        }
        List<Map<String, String>> chosen = shown.totals().cases().isEmpty() ? List.of() : cases.chosen(round, shown);
        return slip(round.title(), lines, annexes(compiling.table(round), shown.totals(), chosen));
    }

    private static List<PublicationApproval> latest(List<PublicationApproval> all) {
        int last = all.stream().mapToInt(PublicationApproval::requestNo).max().orElse(0);
        return all.stream().filter(one -> one.requestNo() == last).toList();
    }

    private OfficialDocument slip(String title, List<Map.Entry<String, String>> lines, List<Annex> annexes) {
        List<Block> body = new ArrayList<>(List.of(Block.Table.form(lines)));
        if (!annexes.isEmpty()) {
            body.add(new Block.Enclosures(annexes.stream().map(Annex::title).toList()));
        }
        return new OfficialDocument(Head.NONE, words.of(KEY + "title", title), body, annexes);
    }

    /** All that is signed: figures, texts, typical cases. */
    private List<Annex> annexes(ReportTable table, ReportValues values, List<Map<String, String>> chosen) {
        List<Annex> annexes = new ArrayList<>();
        List<Block> grid = GridTable.of(table, values);
        if (!grid.isEmpty() && !values.zero()) {
            annexes.add(new Annex(table.title(), GridTable.isWide(table), grid));
        }
        List<Block> texts = new ArrayList<>();
        table.texts().stream()
                .filter(part -> !values.section(part.heading()).isEmpty())
                .forEach(part -> {
                    texts.add(new Block.Heading(1, words.heading(part)));
                    texts.add(new Block.Paragraph(values.section(part.heading())));
                });
        if (!texts.isEmpty()) {
            annexes.add(new Annex(words.of(KEY + "texts"), false, texts));
        }
        if (!chosen.isEmpty()) {
            annexes.add(cases.annex(table, chosen));
        }
        return annexes;
    }

    private String opinion(Obligation owed, ObligationStanding standing) {
        return switch (owed.state()) {
            case ACCEPTED -> by(words.of(KEY + "accepted"), standing.acceptedAt());
            case RETURNED ->
                by(
                        words.of(KEY + "returned", Objects.requireNonNullElse(standing.returnReason(), "")),
                        standing.returnedAt());
            default -> "";
        };
    }

    private String decided(PublicationApproval one) {
        if (one.decidedAt() == null) {
            return Block.Cell.ROOM;
        }
        String reason = Objects.requireNonNullElse(one.reason(), "");
        String decision = words.of(one.state().messageKey()) + (reason.isEmpty() ? "" : "：" + reason);
        return by(decision + "\n" + Objects.requireNonNullElse(one.decidedBy(), ""), one.decidedAt());
    }

    private String by(@Nullable String text, @Nullable Instant at) {
        return Objects.requireNonNullElse(text, "") + (at == null ? "" : "　" + words.minute(at));
    }

    private Map.Entry<String, String> line(String label, String text) {
        return Map.entry(words.of(KEY + label), text.isEmpty() ? Block.Cell.ROOM : text);
    }

    private static String text(int number) {
        return String.valueOf(number);
    }
}
