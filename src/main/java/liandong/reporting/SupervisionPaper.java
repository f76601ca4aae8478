package liandong.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import liandong.document.Block;
import liandong.document.OfficialDocument;
import liandong.document.OfficialDocument.Head;
import liandong.document.OfficialLetter;
import liandong.document.OfficialLetter.Receipt;
import liandong.organization.Directory;
import liandong.shared.BusinessTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The paper of a supervision: to a unit below a slip (督办单) that says what is owed since when, above room for what is
 * answered and decided. Nobody supervises a unit of equal rank: it is asked in a letter (商请函) with a receipt to send back.
 */
@Component
public class SupervisionPaper {

    private static final String KEY = "paper.supervision.";
    private static final String REQUEST = "paper.request.";

    private final Supervisions supervisions;
    private final Obligations obligations;
    private final Directory directory;
    private final Words words;

    SupervisionPaper(Supervisions supervisions, Obligations obligations, Directory directory, Words words) {
        this.supervisions = supervisions;
        this.obligations = obligations;
        this.directory = directory;
        this.words = words;
    }

    public OfficialDocument of(Supervision one) {
        return of(
                one,
                obligations.get(one.obligationId()),
                directory.nameOf(one.supervisedUnitId()),
                directory.nameOf(one.leadUnit()),
                Objects.requireNonNull(
                        supervisions.placesIn(year(one), one.leadUnit()).get(one.id())));
    }

    /** @param place among those its lead began in that year, from 1 */
    OfficialDocument of(Supervision one, Obligation owed, String unit, String lead, int place) {
        return owed.terms().peer() ? request(one, owed, unit, lead) : slip(one, owed, unit, lead, place);
    }

    private OfficialDocument slip(Supervision one, Obligation owed, String unit, String lead, int place) {
        LocalDate begun = day(one.startedAt());
        return new OfficialDocument(
                Head.slip(
                        words.of(KEY + "mark", lead),
                        words.of(KEY + "number", String.valueOf(begun.getYear()), String.valueOf(place))),
                words.of(KEY + "title", one.title()),
                List.of(
                        new Block.Addressee(unit),
                        new Block.Paragraph(
                                words.of(KEY + "owed", one.title(), words.day(owed.effectiveDue()), words.day(begun))),
                        new Block.Paragraph(words.of(KEY + "ask")),
                        new Block.Signature(lead, begun),
                        new Block.Paragraph(""),
                        form(one, owed)),
                List.of());
    }

    /** Its number is given by the office that sends it. */
    private OfficialDocument request(Supervision one, Obligation owed, String unit, String lead) {
        LocalDate begun = day(one.startedAt());
        List<String> body = List.of(
                words.of(REQUEST + "owed", one.title(), words.day(owed.effectiveDue()), words.day(begun)),
                words.of(REQUEST + "ask"));
        Receipt receipt = new Receipt(
                words.of(REQUEST + "receipt"),
                List.of(
                        new Receipt.Line(words.of(REQUEST + "unit"), unit),
                        new Receipt.Line(words.of(REQUEST + "matter"), one.title()),
                        new Receipt.Line(words.of(REQUEST + "reply"), said(one.reply(), one.repliedAt())),
                        new Receipt.Line(words.of(REQUEST + "explanation"), said(one.explanation(), one.explainedAt())),
                        new Receipt.Line(words.of(REQUEST + "contact"), "")));
        return new OfficialLetter(
                        lead,
                        words.of(REQUEST + "number", String.valueOf(begun.getYear())),
                        words.of(REQUEST + "title", one.title()),
                        unit,
                        body,
                        List.of(),
                        lead,
                        begun,
                        "",
                        "",
                        receipt,
                        List.of())
                .document();
    }

    private Block form(Supervision one, Obligation owed) {
        return Block.Table.form(List.of(
                line("due", owed.effectiveDue().toString()),
                line("reply", said(one.reply(), one.repliedAt())),
                line("explanation", said(one.explanation(), one.explainedAt())),
                line("measure", measure(one)),
                line(
                        "outcome",
                        one.outcome() == null ? "" : words.of(one.outcome().messageKey()))));
    }

    private Map.Entry<String, String> line(String label, String text) {
        return Map.entry(words.of(KEY + label), text.isEmpty() ? Block.Cell.ROOM : text);
    }

    private String measure(Supervision one) {
        if (one.measure() == null) {
            return "";
        }
        String note = Objects.requireNonNullElse(one.measureNote(), "");
        String due = one.newDue() == null ? "" : words.of(KEY + "new-due", words.day(one.newDue()));
        return said(words.of(KEY + "decided", words.of(one.measure().messageKey()), note) + due, one.decidedAt());
    }

    private String said(@Nullable String text, @Nullable Instant at) {
        return text == null || at == null ? "" : text + "\n" + words.minute(at);
    }

    static Year year(Supervision one) {
        return Year.from(day(one.startedAt()));
    }

    private static LocalDate day(Instant at) {
        return at.atZone(BusinessTime.ZONE).toLocalDate();
    }
}
