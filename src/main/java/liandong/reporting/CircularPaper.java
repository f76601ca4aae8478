package liandong.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import liandong.document.Block;
import liandong.document.Block.Cell;
import liandong.document.OfficialDocument;
import liandong.document.OfficialDocument.Annex;
import liandong.document.OfficialDocument.Head;
import liandong.document.OfficialDocument.Imprint;
import liandong.organization.Directory;
import liandong.shared.BusinessTime;
import org.springframework.stereotype.Component;

/**
 * The circular about a round (通报): which of the units below reported in time, late, not at all, what was returned. Units of
 * equal rank are thanked and asked in plain words; nobody is ranked, all stand in the order of the plan.
 */
@Component
public class CircularPaper {

    private static final String KEY = "paper.circular.";

    private final Obligations obligations;
    private final Directory directory;
    private final BusinessTime time;
    private final Words words;

    CircularPaper(Obligations obligations, Directory directory, BusinessTime time, Words words) {
        this.obligations = obligations;
        this.directory = directory;
        this.time = time;
        this.words = words;
    }

    /** As it stands now. */
    public OfficialDocument of(CollectionRound round) {
        List<AskedUnit> asked = asked(round.id());
        List<AskedUnit> below = only(asked, one -> !one.owed().terms().peer());
        String lead = directory.nameOf(round.compilingUnitId());
        List<Block> body = new ArrayList<>();
        body.add(new Block.Addressee(words.of(KEY + "to")));
        body.add(new Block.Paragraph(standing(round, asked)));
        below(body, below);
        peers(body, only(asked, one -> one.owed().terms().peer()));
        body.add(new Block.Heading(1, words.of(KEY + "ask")));
        body.add(new Block.Paragraph(words.of(KEY + "asked")));
        List<Annex> annexes = below.isEmpty() ? List.of() : List.of(annex(round, below));
        if (!annexes.isEmpty()) {
            body.add(new Block.Enclosures(annexes.stream().map(Annex::title).toList()));
        }
        body.add(new Block.Signature(lead, null));
        Head head = Head.red(
                words.of(KEY + "mark", lead),
                words.of(KEY + "number", String.valueOf(time.today().getYear())));
        return new OfficialDocument(head, words.of(KEY + "title", round.title()), body, annexes)
                .with(new Imprint("", lead, null));
    }

    private List<AskedUnit> asked(long roundId) {
        List<Obligation> owed = obligations.ofRound(roundId).stream()
                .filter(one -> one.state() != ObligationState.RELEASED)
                .toList();
        Map<Long, String> names =
                directory.unitNames(owed.stream().map(Obligation::ownerUnitId).toList());
        return owed.stream()
                .map(one -> new AskedUnit(names.getOrDefault(one.ownerUnitId(), ""), one))
                .toList();
    }

    private String standing(CollectionRound round, List<AskedUnit> asked) {
        return words.of(
                KEY + "standing",
                round.title(),
                words.day(round.effectiveDue()),
                String.valueOf(asked.size()),
                words.day(time.today()),
                String.valueOf(only(asked, one -> one.owed().hasLeftUnit()).size()));
    }

    private void below(List<Block> body, List<AskedUnit> below) {
        if (below.isEmpty()) {
            return;
        }
        body.add(new Block.Heading(1, words.of(KEY + "below")));
        group(body, "on-time", only(below, one -> one.owed().isTimely()), AskedUnit::unit);
        group(
                body,
                "late",
                only(below, AskedUnit::isLate),
                one -> words.of(
                        KEY + "days", one.unit(), String.valueOf(one.owed().daysLate())));
        group(body, "missing", only(below, one -> !one.owed().hasLeftUnit()), AskedUnit::unit);
        group(
                body,
                "returned",
                only(below, one -> one.returns() > 0),
                one -> words.of(KEY + "times", one.unit(), String.valueOf(one.returns())));
    }

    private void group(List<Block> body, String key, List<AskedUnit> units, Function<AskedUnit, String> said) {
        if (!units.isEmpty()) {
            body.add(new Block.Heading(2, words.of(KEY + key, String.valueOf(units.size()))));
            String names = String.join("、", units.stream().map(said).toList());
            body.add(new Block.Paragraph(words.of("paper.sentence", names)));
        }
    }

    private void peers(List<Block> body, List<AskedUnit> peers) {
        if (!peers.isEmpty()) {
            body.add(new Block.Heading(1, words.of(KEY + "peers")));
            plain(body, "received", only(peers, one -> one.owed().hasLeftUnit()));
            plain(body, "awaited", only(peers, one -> !one.owed().hasLeftUnit()));
        }
    }

    private void plain(List<Block> body, String key, List<AskedUnit> units) {
        if (!units.isEmpty()) {
            String names = String.join("、", units.stream().map(AskedUnit::unit).toList());
            body.add(new Block.Paragraph(words.of(KEY + key, names)));
        }
    }

    private Annex annex(CollectionRound round, List<AskedUnit> below) {
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(List.of("unit", "left", "result", "returns").stream()
                .map(column -> Cell.head(words.of(KEY + "column." + column)))
                .toList());
        below.forEach(one -> rows.add(List.of(
                Cell.text(one.unit()),
                Cell.figure(one.left()),
                Cell.figure(words.of(KEY + "row." + one.result())),
                Cell.figure(String.valueOf(one.returns())))));
        return new Annex(
                words.of(KEY + "annex", round.title()), false, List.of(new Block.Table(List.of(5, 3, 2, 2), 1, rows)));
    }

    private static List<AskedUnit> only(List<AskedUnit> all, Predicate<AskedUnit> which) {
        return all.stream().filter(which).toList();
    }
}
